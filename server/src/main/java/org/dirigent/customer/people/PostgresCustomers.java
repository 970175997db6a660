package org.dirigent.customer.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dirigent.channel.Address;
import org.dirigent.channel.Sender;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.dirigent.customer.Recognition;
import org.dirigent.platform.IdSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Customers in PostgreSQL. */
@Component
final class PostgresCustomers implements Customers {

  private final Recogniser recogniser;
  private final Hearsay hearsay;
  private final Register register;
  private final JdbcClient jdbc;
  private final IdSource ids;
  private final TransactionOperations transaction;

  PostgresCustomers(
      Recogniser recogniser,
      Hearsay hearsay,
      Register register,
      JdbcClient jdbc,
      IdSource ids,
      TransactionOperations transaction) {
    this.recogniser = recogniser;
    this.hearsay = hearsay;
    this.register = register;
    this.jdbc = jdbc;
    this.ids = ids;
    this.transaction = transaction;
  }

  @Override
  public Recognition recognise(Sender sender, Instant at) {
    return transaction.execute(
        state -> {
          Recogniser.Known known = recogniser.recognise(sender, at);
          hearsay.heard(known.customer(), sender, at);
          return new Recognition(
              known.customer(), register.isAnonymous(known.customer()), known.fresh());
        });
  }

  @Override
  public Recognition unknown(Instant at) {
    return new Recognition(register.open(true, at), true, true);
  }

  @Override
  public void agreed(CustomerId customer, Set<String> purposes, String proof, Instant at) {
    for (String purpose : purposes) {
      jdbc.sql(
              """
              insert into customer_consent (id, customer_id, purpose, given, at, proof)
              values (?, ?, ?, true, ?, ?)""")
          .params(ids.next(), customer.value(), purpose, Timestamp.from(at), proof)
          .update();
    }
  }

  @Override
  public void unreachable(Address address, String code, Instant at) {
    jdbc.sql(
            """
            update customer_address set unreachable_since = ?, unreachable_code = ?
             where kind = ? and scope = ? and value = ? and valid_to is null
               and unreachable_since is null""")
        .params(Timestamp.from(at), code, address.kind().code(), address.scope(), address.value())
        .update();
  }

  @Override
  public Map<CustomerId, CustomerLabel> labels(Collection<CustomerId> customers) {
    return register.labels(customers);
  }
}
