package org.dirigent.conversation.channels;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.channel.Limits;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;

/** The platform's limits as adapters ask for them; one is made when it is first named. */
final class PlatformLimits implements Limits {

  private final RateLimits limits;
  private final Map<String, RateLimit> named = new ConcurrentHashMap<>();

  PlatformLimits(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public Optional<Duration> take(String what, String key, int perMinute) {
    return named
        .computeIfAbsent(
            what, name -> limits.of("channel-" + name, perMinute, Duration.ofMinutes(1)))
        .take(key);
  }
}
