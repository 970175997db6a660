package org.dirigent.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is shown.
 *
 * @param from the address that the request came from; null when no request did it
 */
record AuditView(
    String id,
    Instant at,
    Actor actor,
    String action,
    String subject,
    @Nullable String from,
    @JsonRawValue @Nullable String before,
    @JsonRawValue @Nullable String after) {

  static AuditView of(AuditRow row) {
    return new AuditView(
        Long.toString(row.position()),
        row.at(),
        new Actor(row.actor(), row.actorName()),
        row.action(),
        row.subject(),
        row.address().isEmpty() ? null : row.address(),
        row.before(),
        row.after());
  }

  /** Who did it: an account, or a part of the system. */
  record Actor(@Nullable UUID id, String name) {}
}
