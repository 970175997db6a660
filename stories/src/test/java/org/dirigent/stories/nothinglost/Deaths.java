package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.Random;

/** When and how the product dies, drawn from a seed. */
final class Deaths {

  /** Which of its processes are killed; the others must end by themselves. */
  enum Victim {
    EVERYTHING,
    SERVER_ONLY
  }

  /**
   * One death.
   *
   * @param whileStarting whether the time counts from the start and not from readiness
   */
  record Death(Victim victim, boolean whileStarting, Duration after) {}

  private static final int LONGEST_LIFE_MILLIS = 4_000;

  /** Long enough for a letter to be read, answered, held and sent on a busy machine. */
  private static final int LONG_LIFE_MILLIS = 15_000;

  private static final int LONGEST_START_MILLIS = 5_000;

  private final Random random;

  Deaths(long seed) {
    this.random = new Random(seed);
  }

  Death next() {
    boolean whileStarting = random.nextInt(6) == 0;
    Victim victim = random.nextInt(4) == 0 ? Victim.SERVER_ONLY : Victim.EVERYTHING;
    int life = random.nextInt(5) == 0 ? LONG_LIFE_MILLIS : LONGEST_LIFE_MILLIS;
    int longest = whileStarting ? LONGEST_START_MILLIS : life;
    return new Death(victim, whileStarting, Duration.ofMillis(random.nextInt(50, longest)));
  }
}
