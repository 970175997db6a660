package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.instant;

import java.util.List;
import java.util.UUID;
import org.dirigent.customer.Concerns;
import org.dirigent.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A customer's conversations, for whoever shows the customer. What was merged into another is the
 * same concern.
 */
@Component
final class PostgresConcerns implements Concerns {

  private final JdbcClient jdbc;

  PostgresConcerns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Concern> of(CustomerId customer, int limit) {
    return jdbc.sql(
            """
            select id, topic, status, last_at, channel from conversation
             where customer_id = ? and merged_into is null order by last_at desc limit ?""")
        .params(customer.value(), limit)
        .query(
            (row, _) ->
                new Concern(
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getString("status"),
                    instant(row, "last_at"),
                    row.getString("channel")))
        .list();
  }
}
