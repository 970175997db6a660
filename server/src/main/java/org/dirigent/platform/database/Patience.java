package org.dirigent.platform.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long something outside may take before we stop waiting for it. */
record Patience(long endsAt) {

  private static final long LOOK_EVERY = Duration.ofMillis(10).toNanos();

  static Patience of(Duration duration) {
    return new Patience(System.nanoTime() + duration.toNanos());
  }

  /** Waits until it has happened; no when patience ran out or the thread was interrupted. */
  boolean until(BooleanSupplier happened) {
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - endsAt > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
    return true;
  }
}
