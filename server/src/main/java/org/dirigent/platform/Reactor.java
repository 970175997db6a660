package org.dirigent.platform;

import java.util.Set;

/**
 * Somebody who acts on committed events of the modules below. All beans of this type are run, each
 * by one thread on one node, from a durable cursor: after a crash the event that was in work comes
 * again.
 *
 * <p>Writes of {@link #react} share the transaction of the cursor, so inside PostgreSQL an event
 * takes effect once. Whoever acts outside (rings, sends) writes the intent first.
 */
public interface Reactor {

  /** The cursor's name, {@code module.purpose}; a new name begins with the oldest event kept. */
  String name();

  /** The event records that this one is given; others are passed over. */
  Set<Class<?>> hears();

  /**
   * Acts on one event. An exception rolls back and the event comes again, later and later; after
   * ten tries it is set aside, visibly, so that those behind it go on.
   */
  void react(Recorded recorded);
}
