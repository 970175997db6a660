package org.dirigent.conversation.inbox;

import org.dirigent.conversation.crew.WorkingCrew;
import org.dirigent.conversation.timeline.Lane;
import org.springframework.stereotype.Component;

/** Those who understand what was taken in, lane by lane. Rung when something was. */
@Component
final class Lanes extends WorkingCrew<Lane> {

  /**
   * A few more than cores, because they wait for the database; many more would take the time of
   * whoever takes in, and only find shorter runs.
   */
  private static final int WORKERS = Runtime.getRuntime().availableProcessors() + 1;

  Lanes(Understanding work) {
    super("lane", WORKERS, work);
  }
}
