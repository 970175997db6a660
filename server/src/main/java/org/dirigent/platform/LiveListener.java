package org.dirigent.platform;

/** Somebody who listens to the {@link LiveBus}; called by one thread at a time. */
public interface LiveListener {

  /** News of a topic that is heard, in the order of publishing. */
  void heard(LiveNews news);

  /** The listener was too slow, its buffer overflowed and the subscription has ended. */
  void cutOff();
}
