package org.dirigent.platform;

/**
 * The record of who changed what: append-only, each entry chained to the one before by hash.
 * Everything that changes rules, rights or personal data is recorded here, in the transaction of
 * the change itself, so that neither exists without the other.
 */
public interface AuditLog {

  /**
   * Appends one entry to the caller's transaction. Where the request came from is added by the log
   * itself.
   *
   * @throws IllegalStateException outside a transaction
   */
  void record(AuditEntry entry);
}
