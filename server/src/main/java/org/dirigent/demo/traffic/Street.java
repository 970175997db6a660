package org.dirigent.demo.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where invented customers come from: one after another, at random, so many an hour on average.
 * Whoever comes while enough are there walks past. Lives by the time it is told, on one thread.
 */
final class Street {

  /** So many chat at once at most; a demo team of two has ten hands at best. */
  static final int MOST = 40;

  private static final Logger log = LoggerFactory.getLogger(Street.class);
  private static final Duration LATE = Duration.ofSeconds(1);

  private final double secondsBetween;
  private final RandomGenerator chance;
  private final Cast cast;
  private final Supplier<ChatLine> lines;
  private final List<Guest> guests = new ArrayList<>();
  private Instant next;

  /**
   * @param perHour how many come in an hour; the first comes within seconds
   */
  Street(int perHour, RandomGenerator chance, Supplier<ChatLine> lines, Instant now) {
    this.secondsBetween = Duration.ofHours(1).toSeconds() / (double) perHour;
    this.chance = chance;
    this.cast = new Cast(chance);
    this.lines = lines;
    this.next = now;
  }

  /** Lets come who comes by now, and everybody do what they do. */
  void live(Instant now) {
    while (!now.isBefore(next)) {
      next = (next.isBefore(now.minus(LATE)) ? now : next).plus(gap());
      Persona persona = cast.next();
      if (guests.size() < MOST) {
        guests.add(new Guest(persona, lines.get(), chance, now));
      }
    }
    guests.forEach(guest -> live(guest, now));
    guests.removeIf(Guest::gone);
  }

  int guests() {
    return guests.size();
  }

  /** Everybody is gone at once, as when a browser is closed. */
  void clear() {
    guests.forEach(Guest::drop);
    guests.clear();
  }

  private static void live(Guest guest, Instant now) {
    try {
      guest.live(now);
    } catch (RuntimeException trouble) {
      log.info("An invented customer gave up: {}", trouble.toString());
      guest.drop();
    }
  }

  private Duration gap() {
    double seconds = -secondsBetween * Math.log(1 - chance.nextDouble());
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
