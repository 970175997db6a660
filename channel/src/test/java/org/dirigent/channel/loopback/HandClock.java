package org.dirigent.channel.loopback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only by hand. */
public final class HandClock implements InstantSource {

  private volatile Instant now;

  public HandClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
