package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.instant;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.LastServed;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who served a customer last; only the newest conversations are looked at. */
@Component
public class LastServedRows {

  private static final int CONVERSATIONS = 20;

  private final JdbcClient jdbc;

  LastServedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The agent and when; nothing if nobody did. */
  public Optional<LastServed> of(CustomerId customer) {
    return jdbc.sql(
            """
            select s.served_by, s.served_at
              from (select id from conversation where customer_id = ?
                     order by last_at desc limit ?) as c
              join segment s on s.conversation_id = c.id
             where s.served_by is not null
             order by s.served_at desc limit 1""")
        .params(customer.value(), CONVERSATIONS)
        .query(
            (row, _) ->
                new LastServed(
                    new AgentId(row.getObject("served_by", UUID.class)), instant(row, "served_at")))
        .optional();
  }
}
