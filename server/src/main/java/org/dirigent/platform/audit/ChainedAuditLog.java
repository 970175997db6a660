package org.dirigent.platform.audit;

import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.ClientAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what a transaction records until it commits and appends it then: the lock that puts writers
 * in line is held for a moment only, and always last, so that it can be part of no deadlock.
 */
@Component
final class ChainedAuditLog implements AuditLog {

  private final AuditAppender appender;
  private final Redaction redaction;

  ChainedAuditLog(AuditAppender appender, Redaction redaction) {
    this.appender = appender;
    this.redaction = redaction;
  }

  @Override
  public void record(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An audit entry is recorded in the transaction of what it tells; there is none");
    }
    pending()
        .add(
            new PendingEntries.Pending(
                entry, redaction.write(entry.before()), redaction.write(entry.after()), address()));
  }

  /** The entries of the present transaction. */
  private PendingEntries pending() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(PendingEntries.class::isInstance)
        .map(PendingEntries.class::cast)
        .findFirst()
        .orElseGet(this::begin);
  }

  private PendingEntries begin() {
    PendingEntries entries = new PendingEntries(appender);
    TransactionSynchronizationManager.registerSynchronization(entries);
    return entries;
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? ClientAddress.of(now.getRequest()).text()
        : "";
  }
}
