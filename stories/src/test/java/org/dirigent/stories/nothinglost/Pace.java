package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How fast people act: a rest between two acts, for which nothing is waited. */
final class Pace {

  private Pace() {}

  static void pass(Duration rest) {
    LockSupport.parkNanos(rest.toNanos());
  }
}
