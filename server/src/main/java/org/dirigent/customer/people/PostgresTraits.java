package org.dirigent.customer.people;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dirigent.customer.CustomerChanged;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.Traits;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Party and attributes in their rows. */
@Component
final class PostgresTraits implements Traits {

  private static final int MOST = 30;

  private final JdbcClient jdbc;
  private final EventLog events;
  private final AuditLog audit;

  PostgresTraits(JdbcClient jdbc, EventLog events, AuditLog audit) {
    this.jdbc = jdbc;
    this.events = events;
    this.audit = audit;
  }

  @Override
  public Optional<Known> of(CustomerId customer) {
    return jdbc.sql("select kind from customer where id = ?")
        .param(customer.value())
        .query(String.class)
        .optional()
        .map(party -> new Known(party, attributes(customer)));
  }

  Map<String, String> attributes(CustomerId customer) {
    Map<String, String> attributes = new TreeMap<>();
    jdbc.sql("select name, value from customer_attribute where customer_id = ? order by name")
        .param(customer.value())
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(each -> attributes.put(each.getKey(), each.getValue()));
    return attributes;
  }

  /** Changes what is named, in the caller's transaction; an empty value takes an attribute away. */
  void change(
      CustomerId customer,
      @Nullable String party,
      Map<String, String> attributes,
      AuditEntry.Actor by) {
    if (party == null && attributes.isEmpty()) {
      return;
    }
    if (party != null) {
      jdbc.sql("update customer set kind = ? where id = ?")
          .params(party, customer.value())
          .update();
    }
    attributes.forEach((name, value) -> change(customer, name, value.strip()));
    if (attributes(customer).size() > MOST) {
      throw Problems.INVALID
          .because("A customer has at most " + MOST + " attributes. Take some away.")
          .at(new FieldProblem("attributes", "too-many", "At most " + MOST));
    }
    events.append(new CustomerChanged(customer));
    // The values themselves stay out of the log, which cannot forget them.
    audit.record(by.did("customer.traits-changed").to("customer", customer));
  }

  private void change(CustomerId customer, String name, String value) {
    if (value.isEmpty()) {
      jdbc.sql("delete from customer_attribute where customer_id = ? and name = ?")
          .params(customer.value(), name)
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into customer_attribute (customer_id, name, value) values (?, ?, ?)
            on conflict (customer_id, name) do update set value = excluded.value""")
        .params(customer.value(), name, value)
        .update();
  }
}
