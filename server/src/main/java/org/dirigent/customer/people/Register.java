package org.dirigent.customer.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.platform.IdSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers by id, and what to call them. */
@Component
final class Register {

  /** A name that was proven or that an agent gave, else one that was typed, else the number. */
  static final String LABEL =
      """
      coalesce(c.name,
        (select h.value from customer_hint h where h.customer_id = c.id and h.kind = 'name'
          order by h.said_at desc limit 1),
        '#' || c.number)""";

  private final JdbcClient jdbc;
  private final IdSource ids;

  Register(JdbcClient jdbc, IdSource ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  CustomerId open(boolean anonymous, Instant at) {
    var id = new CustomerId(ids.next());
    jdbc.sql("insert into customer (id, anonymous, known_since) values (?, ?, ?)")
        .params(id.value(), anonymous, Timestamp.from(at))
        .update();
    return id;
  }

  /** Somebody has proven to be this customer. */
  void known(CustomerId customer) {
    jdbc.sql(
            "update customer set anonymous = false, version = version + 1 where id = ? and anonymous")
        .param(customer.value())
        .update();
  }

  boolean isAnonymous(CustomerId customer) {
    return jdbc.sql("select anonymous from customer where id = ?")
        .param(customer.value())
        .query(Boolean.class)
        .single();
  }

  /** A name from a system that knows them; what an agent wrote stays. */
  void proveName(CustomerId customer, String name) {
    jdbc.sql(
            """
            update customer set name = ?, name_from = 'proof', version = version + 1
             where id = ? and name_from <> 'agent' and name is distinct from ?""")
        .params(name, customer.value(), name)
        .update();
  }

  Map<CustomerId, CustomerLabel> labels(Collection<CustomerId> customers) {
    if (customers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select c.id, c.anonymous, " + LABEL + " as label from customer c where c.id = any(?)")
        .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new CustomerLabel(
                    new CustomerId(row.getObject("id", UUID.class)),
                    row.getString("label"),
                    row.getBoolean("anonymous")))
        .list()
        .stream()
        .collect(Collectors.toMap(CustomerLabel::id, Function.identity()));
  }
}
