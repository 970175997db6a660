package org.dirigent.platform;

import java.time.Duration;
import java.util.Optional;

/** One limit, counted for each key apart: an address, an account, a site key. */
@FunctionalInterface
public interface RateLimit {

  /** Takes one; when none is left, says how long to wait. */
  Optional<Duration> take(String key);

  /** Gives one back, for limits that only count failures; one without memory has nothing to do. */
  default void giveBack(String key) {}

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
                  .because("Try again in " + ProblemOccurred.wholeSeconds(pause) + " seconds.")
                  .retryAfter(pause);
            });
  }
}
