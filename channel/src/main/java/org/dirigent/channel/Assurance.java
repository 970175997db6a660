package org.dirigent.channel;

/** How well the customer's identity is proven in a segment; the ordinal is the level, 0 to 5. */
public enum Assurance {
  /** Nobody said anything. */
  NONE,
  /** Said, not shown: a typed name, a caller's number. */
  CLAIMED,
  /**
   * Somebody who holds this address wrote: a link answered, an aligned e-mail, a known messenger
   * id.
   */
  ADDRESS_PROVEN,
  /** Signed in with one factor at the company's own system. */
  SIGNED_IN,
  /** Signed in with two factors. */
  TWO_FACTORS,
  /** Electronic identity, or identity papers seen in a branch. */
  ID_SEEN;

  public int level() {
    return ordinal();
  }
}
