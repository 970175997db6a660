package org.dirigent.workforce.register;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the changes that this node committed, so that who remembers knows when to look again. */
@Component
final class Changes {

  private final AtomicLong committed = new AtomicLong();

  /** How many were committed so far. */
  long count() {
    return committed.get();
  }

  /** One more, as soon as the transaction under way is committed. */
  void committing() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.incrementAndGet();
          }
        });
  }
}
