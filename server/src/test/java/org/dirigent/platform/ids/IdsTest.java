package org.dirigent.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dirigent.platform.IdSource;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class IdsTest {

  private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");

  @Test
  void ids_grow_within_a_millisecond_and_with_time() {
    IdSource ids = TimeChanceAndIds.growing(clock, new Random(1));
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      made.add(ids.next().toString());
      if (i % 100 == 99) {
        clock.advance(Duration.ofMillis(1));
      }
    }

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_id_is_of_version_7_and_tells_when_it_was_made() {
    UUID id = TimeChanceAndIds.growing(clock, new Random(1)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
  }

  @Test
  void the_same_clock_and_chance_make_the_same_ids() {
    assertThat(TimeChanceAndIds.growing(clock, new Random(5)).next())
        .isEqualTo(TimeChanceAndIds.growing(clock, new Random(5)).next());
  }
}
