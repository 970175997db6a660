package org.dirigent.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The promise to answer within a time, counted in opening hours from when the customer began to
 * wait for an answer.
 *
 * @param dueAt when it is due; none if that lies behind the known opening hours, or nothing is due
 * @param openSecondsLeft opening time that is left, negative once it is broken
 */
public record AnswerPromise(State state, @Nullable Instant dueAt, long openSecondsLeft) {

  /** How it stands. */
  public enum State {
    /** The last word was ours. */
    MET,
    ON_TRACK,
    /** Less than a quarter of the time is left. */
    AT_RISK,
    BREACHED,
    /** The queue is closed; the clock stands still. */
    PAUSED;

    /** As it stands in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
