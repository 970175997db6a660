package org.dirigent.dispatch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dirigent.routing.Tick;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EngineClockTest {

  private final SettableClock source = SettableClock.at("2026-03-02T09:00:00Z");
  private final EngineClock clock = new EngineClock(source);

  @Test
  void time_goes_on_with_the_machine() {
    Tick nine = clock.stamp(new Tick(0));
    source.advance(Duration.ofMillis(7));
    assertThat(clock.stamp(nine).value()).isEqualTo(nine.value() + 7);
  }

  @Test
  void a_clock_that_goes_back_stands_still_and_says_so_once(CapturedOutput log) {
    Tick nine = clock.stamp(new Tick(0));
    source.advance(Duration.ofHours(-1));

    assertThat(clock.stamp(nine)).isEqualTo(nine);
    assertThat(clock.stamp(nine)).isEqualTo(nine);

    assertThat(log.getOut()).containsOnlyOnce("went back by 3600000 ms");
  }

  @Test
  void what_time_synchronisation_does_all_day_is_no_alarm(CapturedOutput log) {
    Tick nine = clock.stamp(new Tick(0));
    source.advance(Duration.ofMillis(-900));

    assertThat(clock.stamp(nine)).isEqualTo(nine);
    assertThat(log.getOut()).doesNotContain("went back");
  }

  @Test
  void a_moment_that_has_passed_is_not_waited_for() {
    assertThat(clock.millisUntil(new Tick(source.millis() - 5))).isZero();
    assertThat(clock.millisUntil(new Tick(source.millis() + 5))).isEqualTo(5);
  }
}
