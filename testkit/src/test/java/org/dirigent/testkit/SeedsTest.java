package org.dirigent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedsTest {

  @ForSeeds(3)
  void a_test_is_given_its_seed(long seed) {
    assertThat(seed).isPositive();
  }

  @Test
  void seeds_count_up_from_one() {
    assertThat(Seeds.seeds(3, null)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_placeholder_that_nobody_filled_is_no_seed() {
    assertThat(Seeds.seeds(2, "${test.seed}")).containsExactly(1L, 2L);
  }

  @Test
  void one_seed_can_be_asked_for() {
    assertThat(Seeds.seeds(3, "42")).containsExactly(42L);
  }

  @Test
  void a_seed_that_is_no_number_is_refused_by_name() {
    assertThatThrownBy(() -> Seeds.seeds(3, "abc"))
        .hasMessage("-Dtest.seed must be a whole number, it is \"abc\"");
  }
}
