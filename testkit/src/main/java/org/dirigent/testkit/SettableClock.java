package org.dirigent.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it, so that hours pass in microseconds.
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  private SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public static SettableClock at(Instant now) {
    return new SettableClock(now);
  }

  /// @param now such as `2026-03-02T09:00:00Z`
  public static SettableClock at(String now) {
    return at(Instant.parse(now));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /// Also backwards, as real clocks do.
  public void set(Instant moment) {
    now.set(moment);
  }

  public void advance(Duration span) {
    now.updateAndGet(moment -> moment.plus(span));
  }
}
