package org.dirigent.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.platform.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction recorded, until it is about to commit. */
final class PendingEntries implements TransactionSynchronization {

  private final AuditAppender appender;
  private final List<Pending> entries = new ArrayList<>();
  private boolean committing;

  PendingEntries(AuditAppender appender) {
    this.appender = appender;
  }

  void add(Pending entry) {
    if (committing) {
      appender.append(List.of(entry)); // recorded by somebody else's last act before the commit
    } else {
      entries.add(entry);
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    committing = true;
    appender.append(entries);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /** An entry with its states written down as they were when it was recorded. */
  record Pending(
      AuditEntry entry, @Nullable String before, @Nullable String after, String address) {}
}
