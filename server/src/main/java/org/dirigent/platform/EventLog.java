package org.dirigent.platform;

/**
 * The outbox of facts: what a module did, told to the modules above it. An event is stored in the
 * transaction of the change that it tells, so neither exists without the other; {@link Reactor}s
 * read it afterwards, each with a cursor of its own. Holds ids and small facts, never customer
 * content.
 */
public interface EventLog {

  /**
   * Appends an event to the caller's transaction and wakes the reactors once that is committed.
   *
   * @param event a record that bears an {@link EventName}
   * @throws IllegalStateException outside a transaction
   */
  void append(Object event);
}
