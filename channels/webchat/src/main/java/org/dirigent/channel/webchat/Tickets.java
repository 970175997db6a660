package org.dirigent.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Opens a socket once, within 30 seconds. At most 10,000 wait; beyond, the oldest are forgotten.
 */
final class Tickets {

  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int MOST = 10_000;

  private record Issued(Visitor visitor, Instant until) {}

  private final Map<String, Issued> issued =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Issued> eldest) {
          return size() > MOST;
        }
      };

  private final InstantSource clock;
  private final RandomGenerator random;

  Tickets(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  synchronized String issue(Visitor visitor) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    issued.put(ticket, new Issued(visitor, clock.instant().plus(LIFE)));
    return ticket;
  }

  /** Whose it is, the first time and in time. */
  synchronized Optional<Visitor> redeem(String ticket) {
    return Optional.ofNullable(issued.remove(ticket))
        .filter(i -> clock.instant().isBefore(i.until))
        .map(Issued::visitor);
  }
}
