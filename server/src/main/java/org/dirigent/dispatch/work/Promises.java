package org.dirigent.dispatch.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dirigent.dispatch.AnswerPromise;
import org.dirigent.dispatch.AnswerPromise.State;
import org.dirigent.dispatch.Work;
import org.dirigent.workforce.OpenTime;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts promises in opening hours. */
@Component
class Promises {

  private static final Duration HORIZON = Duration.ofDays(14);
  private static final int QUARTER = 4;

  private final Workforce workforce;
  private final InstantSource clock;

  Promises(Workforce workforce, InstantSource clock) {
    this.workforce = workforce;
    this.clock = clock;
  }

  /**
   * How the promise for this work stands now; none when nothing is promised any more.
   *
   * @param unansweredSince when the customer wrote the first message that nobody has answered
   */
  @Nullable AnswerPromise of(Work work, @Nullable Instant unansweredSince) {
    Optional<Queue> queue = workforce.queue(work.queue());
    if (queue.isEmpty() || work.status().ended()) {
      return null;
    }
    Duration within =
        work.answerWithin().orElse(Duration.ofSeconds(queue.get().answerWithinSeconds()));
    if (work.answeredAt().isEmpty()) {
      return running(work, work.arrivedAt(), within);
    }
    return unansweredSince == null
        ? new AnswerPromise(State.MET, null, 0)
        : running(work, unansweredSince, within);
  }

  /** The same for work that is to be done by then, whether somebody has it in hand or not. */
  @Nullable AnswerPromise by(Work work, Instant due) {
    if (work.status().ended()) {
      return null;
    }
    Instant now = clock.instant();
    Instant end = due.isBefore(now) ? now : due;
    OpenTime open = workforce.openTime(work.queue(), earliest(work, due, now), end.plus(HORIZON));
    Duration whole = open.between(work.arrivedAt(), due);
    Duration left = due.isBefore(now) ? open.between(due, now).negated() : open.between(now, due);
    State state = due.isBefore(now) ? State.BREACHED : state(left, whole, open.isOpen(now));
    return new AnswerPromise(state, due, left.toSeconds());
  }

  private static Instant earliest(Work work, Instant due, Instant now) {
    Instant first = work.arrivedAt().isBefore(due) ? work.arrivedAt() : due;
    return first.isBefore(now) ? first : now;
  }

  private AnswerPromise running(Work work, Instant since, Duration within) {
    Instant now = clock.instant();
    OpenTime open = workforce.openTime(work.queue(), since, now.plus(HORIZON));
    Duration left = within.minus(open.between(since, now));
    return new AnswerPromise(
        state(left, within, open.isOpen(now)),
        open.after(since, within).orElse(null),
        left.toSeconds());
  }

  private static State state(Duration left, Duration within, boolean open) {
    if (left.isNegative()) {
      return State.BREACHED;
    }
    if (!open) {
      return State.PAUSED;
    }
    return left.compareTo(within.dividedBy(QUARTER)) < 0 ? State.AT_RISK : State.ON_TRACK;
  }
}
