package org.dirigent.insight;

import java.time.Instant;
import org.dirigent.conversation.Named;
import org.jspecify.annotations.Nullable;

/**
 * One queue on the wallboard. Today begins at midnight in the organisation's zone.
 *
 * @param changesAt when it opens or closes next
 * @param waiting items that wait, those held out to somebody included
 * @param inContact items in hand, wrap-up included
 * @param estimatedWaitSeconds for somebody who comes now
 */
public record QueueNumbers(
    Named queue,
    boolean open,
    @Nullable Instant changesAt,
    int waiting,
    int offered,
    int inContact,
    @Nullable Long longestWaitSeconds,
    long arrivedToday,
    long answeredToday,
    long abandonedToday,
    ServiceLevel serviceLevel,
    @Nullable Long averageSpeedOfAnswerSeconds,
    @Nullable Long estimatedWaitSeconds) {

  /**
   * A service level with its formula, for there are many.
   *
   * @param value 0 to 1; none while there is nothing to count
   * @param target what the queue promises
   * @param formula a stable code, explained in docs/reference/metrics.md
   */
  public record ServiceLevel(
      @Nullable Double value, double target, String formula, int withinSeconds) {

    /** answered within T / (answered + abandoned after more than T). */
    public static final String ANSWERED_IN_TIME = "answered-in-time/answered+abandoned-late";
  }
}
