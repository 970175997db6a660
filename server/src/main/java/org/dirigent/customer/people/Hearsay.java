package org.dirigent.customer.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Sender;
import org.dirigent.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What senders say about themselves: verified claims become the customer's name and addresses, all
 * others hints for the agent.
 */
@Component
final class Hearsay {

  /** Hints kept of one customer; a client that invents names does not fill the table. */
  private static final int HINTS = 20;

  private final JdbcClient jdbc;
  private final Register register;
  private final AddressBook addresses;

  Hearsay(JdbcClient jdbc, Register register, AddressBook addresses) {
    this.jdbc = jdbc;
    this.register = register;
    this.addresses = addresses;
  }

  void heard(CustomerId customer, Sender sender, Instant at) {
    for (Claim claim : sender.claims()) {
      Optional<Proof> proof = Proof.of(claim, sender.address());
      if (proof.isPresent()) {
        prove(customer, proof.get(), sender, at);
      } else if (claim.verified()) {
        register.proveName(customer, claim.value().strip());
      } else {
        hint(customer, claim, at);
      }
    }
  }

  /** An address of somebody else stays theirs, whoever vouches for it. */
  private void prove(CustomerId customer, Proof proof, Sender sender, Instant at) {
    String provenance = sender.address().kind().code() + ":" + sender.address().scope();
    Optional<CustomerId> holder = addresses.holder(proof);
    if (holder.isEmpty()) {
      addresses.reserve(proof);
      holder = addresses.holder(proof);
    }
    if (holder.isEmpty()) {
      addresses.outdate(customer, proof, provenance, at);
      addresses.add(customer, proof, provenance, at);
    }
  }

  private void hint(CustomerId customer, Claim claim, Instant at) {
    String kind = claim.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    jdbc.sql(
            """
            insert into customer_hint (customer_id, kind, value, said_at)
            select ?, ?, ?, ?
             where (select count(*) from customer_hint where customer_id = ?) < ?
            on conflict (customer_id, kind, value) do update set said_at = excluded.said_at""")
        .params(List.of(customer.value(), kind, claim.value().strip(), Timestamp.from(at)))
        .params(customer.value(), HINTS)
        .update();
  }
}
