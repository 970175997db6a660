package org.dirigent.customer.people;

import org.dirigent.customer.CustomerId;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** An agent's correction of a name; from then on no other source overwrites it. */
@Component
final class Renaming {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final AuditLog audit;

  Renaming(JdbcClient jdbc, TransactionOperations transaction, AuditLog audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
  }

  void rename(CustomerId customer, String name, Version seen, AuditEntry.Actor by) {
    transaction.executeWithoutResult(
        state -> {
          seen.mustBe(lockedVersion(customer));
          jdbc.sql(
                  """
                  update customer set name = ?, name_from = 'agent', version = version + 1
                   where id = ?""")
              .params(name, customer.value())
              .update();
          // The names themselves stay out of the log, which cannot forget them.
          audit.record(by.did("customer.renamed").to("customer", customer));
        });
  }

  private long lockedVersion(CustomerId customer) {
    return jdbc.sql("select version from customer where id = ? for update")
        .param(customer.value())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no customer " + customer + "."));
  }
}
