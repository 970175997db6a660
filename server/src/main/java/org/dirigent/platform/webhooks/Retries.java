package org.dirigent.platform.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When what did not arrive is tried again: soon, then ever more rarely, for a little over a day.
 */
final class Retries {

  /** As the standard suggests; 27.6 hours in all. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10));

  private static final double JITTER = 0.1;

  private Retries() {}

  /** The pause after so many tries, up to a tenth longer so that not all come back at once. */
  static Optional<Duration> after(int attempts, RandomGenerator random) {
    if (attempts > PAUSES.size()) {
      return Optional.empty();
    }
    long millis = PAUSES.get(attempts - 1).toMillis();
    return Optional.of(Duration.ofMillis(millis + (long) (millis * JITTER * random.nextDouble())));
  }
}
