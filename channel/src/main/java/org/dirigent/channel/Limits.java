package org.dirigent.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * Bounds how often somebody may do something, beyond what the server limits by network address on
 * its own. Memory is bounded: keys that were quiet longest are forgotten first.
 */
public interface Limits {

  /**
   * Takes one of so many a minute; when none is left, says how long to wait.
   *
   * @param what the limit, such as {@code messages}; always asked with the same number
   * @param key who is limited: an address, a site
   */
  Optional<Duration> take(String what, String key, int perMinute);
}
