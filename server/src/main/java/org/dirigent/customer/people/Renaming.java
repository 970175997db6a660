package org.dirigent.customer.people;

import org.dirigent.customer.CustomerId;
import org.dirigent.customer.people.CustomerEndpoint.Change;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** An agent's corrections; from then on no other source overwrites a corrected name. */
@Component
final class Renaming {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final AuditLog audit;
  private final PostgresTraits traits;

  Renaming(
      JdbcClient jdbc, TransactionOperations transaction, AuditLog audit, PostgresTraits traits) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.traits = traits;
  }

  void change(CustomerId customer, Change change, Version seen, AuditEntry.Actor by) {
    transaction.executeWithoutResult(
        _ -> {
          seen.mustBe(lockedVersion(customer));
          if (change.name() != null) {
            rename(customer, change.name().strip(), by);
          } else {
            touch(customer);
          }
          traits.change(customer, change.kind(), change.told(), by);
        });
  }

  private void touch(CustomerId customer) {
    jdbc.sql("update customer set version = version + 1 where id = ?")
        .param(customer.value())
        .update();
  }

  private void rename(CustomerId customer, String name, AuditEntry.Actor by) {
    jdbc.sql(
            """
            update customer set name = ?, name_from = 'agent', version = version + 1
             where id = ?""")
        .params(name, customer.value())
        .update();
    // The names themselves stay out of the log, which cannot forget them.
    audit.record(by.did("customer.renamed").to("customer", customer));
  }

  private long lockedVersion(CustomerId customer) {
    return jdbc.sql("select version from customer where id = ? for update")
        .param(customer.value())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no customer " + customer + "."));
  }
}
