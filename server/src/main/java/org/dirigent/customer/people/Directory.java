package org.dirigent.customer.people;

import java.util.List;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All customers, those we met last first. */
@Component
final class Directory {

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CustomerEndpoint.Page page(long before, int limit) {
    List<Numbered> found =
        jdbc.sql(
                "select c.id, c.anonymous, c.number, "
                    + Register.LABEL
                    + " as label from customer c where c.number < ? order by c.number desc limit ?")
            .params(before, limit)
            .query(
                (row, _) ->
                    new Numbered(
                        row.getLong("number"),
                        new CustomerLabel(
                            new CustomerId(row.getObject("id", UUID.class)),
                            row.getString("label"),
                            row.getBoolean("anonymous"))))
            .list();
    String next = found.size() < limit ? null : String.valueOf(found.getLast().number());
    return new CustomerEndpoint.Page(found.stream().map(Numbered::label).toList(), next);
  }

  private record Numbered(long number, CustomerLabel label) {}
}
