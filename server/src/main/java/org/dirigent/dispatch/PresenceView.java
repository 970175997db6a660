package org.dirigent.dispatch;

import java.time.Instant;
import org.dirigent.workforce.ReasonId;
import org.jspecify.annotations.Nullable;

/** My presence, as the desk shows it. */
public record PresenceView(
    AgentNow.Status status,
    @Nullable ReasonId reasonId,
    Instant since,
    @Nullable Next next,
    Capacity capacity,
    boolean reachable,
    long version) {

  /** "Finish current work, then ...". */
  public record Next(AgentNow.Status status, @Nullable ReasonId reasonId) {}

  /** How much of the budget is in use. */
  public record Capacity(int used, int total, boolean overCommitted) {}

  /** As it is now. */
  public static PresenceView of(AgentNow now) {
    return new PresenceView(
        now.status(),
        now.reason().orElse(null),
        now.since(),
        now.next().map(next -> new Next(next.status(), next.reason().orElse(null))).orElse(null),
        new Capacity(now.used(), now.capacity(), now.overCommitted()),
        now.reachable(),
        now.version());
  }
}
