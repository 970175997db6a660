package org.dirigent.platform.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one place, as the log shows it.
 *
 * @param nextAt when it is tried next; null if it is not
 * @param status what the place answered last; null where it did not answer
 * @param millis how long the last try took
 * @param excerpt the beginning of the last answer, or why there was none
 */
record Delivery(
    UUID id,
    String type,
    Instant occurredAt,
    State state,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant triedAt,
    @Nullable Integer status,
    @Nullable Long millis,
    String excerpt) {

  static final String COLUMNS =
      "id, type, occurred_at, state, attempts, next_at, tried_at, status, millis, excerpt";

  /** What became of it. */
  enum State {
    /** It is tried at once, or again. */
    WAITING,
    /** The place took it. */
    DELIVERED,
    /** It was tried for more than a day, in vain. */
    GIVEN_UP
  }

  static Delivery read(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        state,
        row.getInt("attempts"),
        state == State.WAITING ? Webhook.instant(row, "next_at") : null,
        Webhook.instant(row, "tried_at"),
        row.getObject("status", Integer.class),
        row.getObject("millis", Long.class),
        row.getString("excerpt"));
  }
}
