package org.dirigent.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a customer stands: may they come in, how long will it take, who is with them. */
public interface WaitingRoom {

  /** Is somebody there for this account, before anything is started? */
  Door door(AccountId account);

  /** Where the customer of this address stands now. */
  Whereabouts whereabouts(AccountId account, Address address);

  /**
   * The door of an account.
   *
   * @param staffed somebody is signed in who could answer
   * @param opensAt when it opens next, if it is closed and that is known
   * @param estimate honest waiting time for somebody who comes now, absent if it cannot be known
   */
  record Door(
      boolean open, boolean staffed, Optional<Instant> opensAt, Optional<Duration> estimate) {}

  /** Where somebody stands. */
  sealed interface Whereabouts {
    /** No open segment. */
    record Outside() implements Whereabouts {}

    /** Waits; position 1 is next. */
    record Waiting(int position, Optional<Duration> estimate) implements Whereabouts {}

    /** Waits, but nobody works now. */
    record WaitingForOpening(Optional<Instant> opensAt) implements Whereabouts {}

    /** An agent is there. */
    record InContact(String agent) implements Whereabouts {}

    /** The contact is over. */
    record Ended() implements Whereabouts {}
  }
}
