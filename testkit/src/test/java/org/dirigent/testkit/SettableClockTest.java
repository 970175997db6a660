package org.dirigent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  @Test
  void stands_still_until_it_is_moved() {
    SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    assertThat(clock.instant()).isEqualTo(clock.instant());
    clock.advance(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo("2026-03-02T11:00:00Z");
  }

  @Test
  void goes_backwards_when_told() {
    SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    clock.set(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(clock.instant()).isEqualTo("2026-03-01T09:00:00Z");
  }
}
