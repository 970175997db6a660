package org.dirigent.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ReasonId;

/**
 * What an agent does now.
 *
 * @param since when the status began
 * @param next what comes when the present work is done
 * @param used what their work costs, in points of capacity
 * @param free whether one more chat would fit, leaving skills aside
 */
public record AgentNow(
    AgentId agent,
    Status status,
    Optional<ReasonId> reason,
    Instant since,
    Optional<Next> next,
    boolean reachable,
    int used,
    int capacity,
    boolean overCommitted,
    boolean free,
    long version) {

  /** Wish and observation, as people name them. */
  public enum Status {
    AVAILABLE,
    AWAY,
    OFFLINE,
    NOT_RESPONDING;

    /** As it stands in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** "Finish current work, then ...". */
  public record Next(Status status, Optional<ReasonId> reason) {}
}
