package org.dirigent.platform;

import java.time.Duration;
import java.util.Optional;

/** One limit, counted for each key apart: an address, an account, a site key. */
@FunctionalInterface
public interface RateLimit {

  /** Takes one; when none is left, says how long to wait. */
  Optional<Duration> take(String key);

  /**
   * Takes one or refuses the request.
   *
   * @throws ProblemOccurred 429 with Retry-After
   */
  default void demand(String key) {
    take(key)
        .ifPresent(
            pause -> {
              throw Problems.TOO_MANY
                  .because("Too many requests. Try again in " + wait(pause) + " s.")
                  .retryAfter(pause);
            });
  }

  private static long wait(Duration pause) {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }
}
