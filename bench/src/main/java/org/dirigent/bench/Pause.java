package org.dirigent.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, for a time or for something. */
final class Pause {

  private static final Duration STEP = Duration.ofMillis(20);

  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static void until(String what, Duration patience, BooleanSupplier there) {
    long end = System.nanoTime() + patience.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + patience + ": " + what);
      }
      of(STEP);
    }
  }
}
