package org.dirigent.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what another thread or process brings about: asks again and again until it is so,
/// fails with its name when the deadline has passed. Tests never sleep; they say what they wait
/// for.
public final class Await {

  private static final Duration ORDINARY = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = 2_000_000;

  private Await() {}

  public static void until(String what, BooleanSupplier holds) {
    until(what, ORDINARY, holds);
  }

  public static void until(String what, Duration deadline, BooleanSupplier holds) {
    value(what, deadline, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  public static <T> T value(String what, Supplier<Optional<T>> found) {
    return value(what, ORDINARY, found);
  }

  public static <T> T value(String what, Duration deadline, Supplier<Optional<T>> found) {
    long end = System.nanoTime() + deadline.toNanos();
    while (true) {
      Optional<T> value = found.get();
      if (value.isPresent()) {
        return value.get();
      }
      if (System.nanoTime() - end >= 0) {
        throw new AssertionError("waited " + deadline + " in vain until " + what);
      }
      pause(what);
    }
  }

  private static void pause(String what) {
    LockSupport.parkNanos(PAUSE_NANOS);
    if (Thread.interrupted()) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting until " + what);
    }
  }
}
