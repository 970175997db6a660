package org.dirigent.channel;

/** The right to be the only one, held by this node. */
public interface Lease {

  /**
   * Whether it is still ours, as far as this node knows; costs nothing to ask. Once lost it stays
   * lost: stop, and take it anew.
   */
  boolean held();

  /** Gives it back, so that another node need not wait for it to lapse. */
  void release();
}
