package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.RateLimit;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
  private final BucketRateLimits limits = new BucketRateLimits(clock);

  @Test
  void so_many_at_once_and_then_evenly_again() {
    RateLimit limit = limits.of("test", 3, Duration.ofSeconds(30));
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("ann")).isEmpty();
    }

    assertThat(limit.take("ann")).contains(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(4));
    assertThat(limit.take("ann")).contains(Duration.ofSeconds(6));
    clock.advance(Duration.ofSeconds(6));
    assertThat(limit.take("ann")).isEmpty();
    assertThat(limit.take("ann")).isPresent();
  }

  @Test
  void keys_are_counted_apart_and_limits_too() {
    RateLimit one = limits.of("one", 1, Duration.ofSeconds(30));
    RateLimit other = limits.of("other", 1, Duration.ofSeconds(30));

    assertThat(one.take("ann")).isEmpty();
    assertThat(one.take("ben")).isEmpty();
    assertThat(other.take("ann")).isEmpty();
    assertThat(one.take("ann")).isPresent();
  }

  @Test
  void what_is_given_back_may_be_taken_again_but_never_more_than_all() {
    RateLimit limit = limits.of("test", 1, Duration.ofSeconds(30));
    limit.take("ann");
    limit.giveBack("ann");
    limit.giveBack("ann");

    assertThat(limit.take("ann")).isEmpty();
    assertThat(limit.take("ann")).isPresent();
  }

  @Test
  void a_demand_beyond_the_limit_is_a_problem_that_says_when_to_come_again() {
    RateLimit limit = limits.of("test", 1, Duration.ofMillis(2500));
    limit.demand("ann");

    assertThatThrownBy(() -> limit.demand("ann"))
        .isInstanceOfSatisfying(
            ProblemOccurred.class,
            problem -> {
              assertThat(problem.problem().status()).isEqualTo(429);
              assertThat(problem.detail()).contains("3 seconds");
              assertThat(problem.retryAfter()).contains(Duration.ofMillis(2500));
            });
  }

  @Test
  void a_clock_that_goes_back_neither_frees_nor_locks() {
    RateLimit limit = limits.of("test", 1, Duration.ofSeconds(30));
    limit.take("ann");
    clock.advance(Duration.ofHours(-1));

    assertThat(limit.take("ann")).isPresent();
    clock.advance(Duration.ofHours(2));
    assertThat(limit.take("ann")).isEmpty();
  }

  @Test
  void many_at_the_same_moment_get_no_more_than_all() throws Exception {
    RateLimit limit = limits.of("test", 100, Duration.ofHours(1));
    AtomicInteger taken = new AtomicInteger();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        crowd.submit(() -> limit.take("ann").ifPresentOrElse(_ -> {}, taken::incrementAndGet));
      }
    }

    assertThat(taken).hasValue(100);
  }

  @Test
  void a_flood_of_keys_costs_bounded_memory() {
    RateLimit limit = limits.of("test", 1, Duration.ofHours(1));
    for (int i = 0; i < 200_000; i++) {
      limit.take("key" + i);
    }

    assertThat(((BucketRateLimits.BucketLimit) limit).keys()).isLessThanOrEqualTo(50_000);
  }

  @Test
  void one_network_of_ipv6_is_one_client() {
    assertThat(new ClientAddress("2001:db8:1:2:3:4:5:6").limitKey())
        .isEqualTo(new ClientAddress("2001:db8:1:2::9").limitKey())
        .isNotEqualTo(new ClientAddress("2001:db8:1:3::9").limitKey());
    assertThat(new ClientAddress("192.0.2.7").limitKey()).isEqualTo("192.0.2.7");
    assertThat(new ClientAddress("not:an:address").limitKey()).isEqualTo("not:an:address");
  }
}
