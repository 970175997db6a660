package org.dirigent.channel;

/** Where everything from outside is taken in, before anybody thinks about it. */
public interface Inbox {

  /**
   * Stores the delivery and returns once it is committed; blocks for some milliseconds. What it is
   * about is understood later, in order per sender.
   *
   * @throws IllegalStateException when the database cannot be reached; nothing was stored as far as
   *     we know, and the sender may repeat under the same key
   */
  Acceptance accept(Inbound inbound);
}
