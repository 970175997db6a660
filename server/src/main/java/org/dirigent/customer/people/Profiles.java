package org.dirigent.customer.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.customer.Concerns;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.people.CustomerView.AddressView;
import org.dirigent.customer.people.CustomerView.Consent;
import org.dirigent.customer.people.CustomerView.Hint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an agent sees of one customer. */
@Component
final class Profiles {

  private static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final ObjectProvider<Concerns> concerns;
  private final PostgresTraits traits;

  Profiles(JdbcClient jdbc, ObjectProvider<Concerns> concerns, PostgresTraits traits) {
    this.jdbc = jdbc;
    this.concerns = concerns;
    this.traits = traits;
  }

  Optional<CustomerView> find(CustomerId customer) {
    return head(customer)
        .map(
            head ->
                new CustomerView(
                    customer,
                    head.label(),
                    head.kind(),
                    head.anonymous(),
                    addresses(customer),
                    traits.attributes(customer),
                    hints(customer),
                    concerns.stream().flatMap(of -> of.of(customer, SHOWN).stream()).toList(),
                    consents(customer),
                    head.version()));
  }

  private Optional<Head> head(CustomerId customer) {
    return jdbc.sql(
            "select c.kind, c.anonymous, c.version, "
                + Register.LABEL
                + " as label from customer c where c.id = ?")
        .param(customer.value())
        .query(
            (row, _) ->
                new Head(
                    row.getString("label"),
                    row.getString("kind"),
                    row.getBoolean("anonymous"),
                    row.getLong("version")))
        .optional();
  }

  private List<AddressView> addresses(CustomerId customer) {
    return jdbc.sql(
            """
            select id, kind, case when kind = 'visitor' then left(value, 6) || '…' else value end,
                   proven, provenance, valid_from
              from customer_address where customer_id = ? and valid_to is null
             order by valid_from desc limit ?""")
        .params(customer.value(), SHOWN)
        .query(
            (row, _) ->
                new AddressView(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant()))
        .list();
  }

  private List<Hint> hints(CustomerId customer) {
    return jdbc.sql(
            """
            select kind, value from customer_hint where customer_id = ?
             order by said_at desc limit ?""")
        .params(customer.value(), SHOWN)
        .query((row, _) -> new Hint(row.getString(1), row.getString(2)))
        .list();
  }

  private List<Consent> consents(CustomerId customer) {
    return jdbc.sql(
            """
            select distinct on (purpose) purpose, given, at from customer_consent
             where customer_id = ? order by purpose, at desc limit ?""")
        .params(customer.value(), SHOWN)
        .query(
            (row, _) ->
                new Consent(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  private record Head(String label, String kind, boolean anonymous, long version) {}
}
