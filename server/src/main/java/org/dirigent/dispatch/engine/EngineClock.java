package org.dirigent.dispatch.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.dirigent.routing.Tick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's time: milliseconds since 1970 that never go backwards. If the machine's clock does,
 * time stands still until it has caught up; nothing stops, and people are told.
 */
final class EngineClock {

  private static final Logger log = LoggerFactory.getLogger(EngineClock.class);

  /** Smaller steps are what time synchronisation does all day. */
  private static final long TOLERATED_MILLIS = 1_000;

  private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);

  private final InstantSource source;
  private long alarmedAt = Long.MIN_VALUE;

  EngineClock(InstantSource source) {
    this.source = source;
  }

  /** Now, but never before the moment that the engine has seen already. */
  Tick stamp(Tick last) {
    long now = source.millis();
    if (now < last.value() - TOLERATED_MILLIS) {
      alarm(last.value() - now);
    }
    return new Tick(Math.max(last.value(), now));
  }

  /** How long until that moment; none if it has passed. */
  long millisUntil(Tick moment) {
    return Math.max(0, moment.value() - source.millis());
  }

  private void alarm(long behindMillis) {
    long now = System.nanoTime();
    if (alarmedAt == Long.MIN_VALUE || now - alarmedAt > BETWEEN_ALARMS.toNanos()) {
      alarmedAt = now;
      log.error(
          "The clock of this machine went back by {} ms; routing's time stands still until it has"
              + " caught up. Check time synchronisation.",
          behindMillis);
    }
  }
}
