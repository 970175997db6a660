package org.dirigent.platform;

import java.time.Duration;

/** Makes limits. Memory is bounded: the keys that were quiet longest are forgotten first. */
public interface RateLimits {

  /**
   * A limit of its own: so many at once, refilled evenly over the time given.
   *
   * @param name for metrics, such as {@code chat-starts}
   */
  RateLimit of(String name, int tokens, Duration per);
}
