package org.dirigent.customer.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.IdSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be reached where, now and before. */
@Component
final class AddressBook {

  private final JdbcClient jdbc;
  private final IdSource ids;

  AddressBook(JdbcClient jdbc, IdSource ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Who has this address now. */
  Optional<CustomerId> holder(Proof proof) {
    return jdbc.sql(
            """
            select customer_id from customer_address
             where kind = ? and scope = ? and value = ? and proven = ? and valid_to is null""")
        .params(proof.kind(), proof.scope(), proof.value(), proof.proven())
        .query(UUID.class)
        .optional()
        .map(CustomerId::new);
  }

  /** Lets nobody else take in this address until the transaction ends. */
  void reserve(Proof proof) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 20))")
        .param(proof.kind() + " " + proof.scope() + " " + proof.value() + " " + proof.proven())
        .query(row -> {});
  }

  /** Writes down that the customer has this address from now on. */
  void add(CustomerId customer, Proof proof, String provenance, Instant at) {
    jdbc.sql(
            """
            insert into customer_address
              (id, customer_id, kind, scope, value, proven, provenance, valid_from)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(ids.next(), customer.value(), proof.kind(), proof.scope(), proof.value())
        .params(proof.proven(), provenance, Timestamp.from(at))
        .update();
  }

  /** Ends what the same source said before about this kind of address, unless it still says so. */
  void outdate(CustomerId customer, Proof now, String provenance, Instant at) {
    jdbc.sql(
            """
            update customer_address set valid_to = ?
             where customer_id = ? and kind = ? and provenance = ? and valid_to is null
               and value <> ?""")
        .params(Timestamp.from(at), customer.value(), now.kind(), provenance, now.value())
        .update();
  }

  /** Nobody has this address from now on. */
  void end(Proof proof, Instant at) {
    jdbc.sql(
            """
            update customer_address set valid_to = ?
             where kind = ? and scope = ? and value = ? and proven = ? and valid_to is null""")
        .params(Timestamp.from(at), proof.kind(), proof.scope(), proof.value(), proof.proven())
        .update();
  }

  /** Whether the customer is already somebody else in the realm of this proof. */
  boolean isAnotherThere(CustomerId customer, Proof proof) {
    return jdbc.sql(
            """
            select exists (select 1 from customer_address
             where customer_id = ? and kind = ? and scope = ? and proven and valid_to is null
               and value <> ?)""")
        .params(customer.value(), proof.kind(), proof.scope(), proof.value())
        .query(Boolean.class)
        .single();
  }
}
