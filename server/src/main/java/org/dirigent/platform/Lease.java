package org.dirigent.platform;

/**
 * The right to be the only one: to write a pool's log, to poll a mailbox. Held by a node under an
 * epoch that grows with every change of hands; only PostgreSQL decides who holds it.
 */
public interface Lease {

  String name();

  /** Grows by one with every holder. */
  long epoch();

  /**
   * Proves, inside the caller's transaction, that the lease is still held, and locks it until the
   * commit, so that whatever the transaction writes was written by the holder.
   *
   * @return false if somebody else holds it now: write nothing, drop what you know
   */
  boolean stillHeld();

  /**
   * Whether it is still held as far as this node knows, which lags behind by seconds; costs nothing
   * to ask. Enough for work that does no harm when two do it for a moment. Once lost it stays lost.
   */
  boolean held();

  /** Gives it back, so that another node need not wait for it to lapse. */
  void release();
}
