package org.dirigent.insight;

import java.time.Instant;
import java.util.List;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ReasonId;
import org.jspecify.annotations.Nullable;

/** One agent on the wallboard: live state only, nothing that adds up over time. */
public record AgentLine(
    AgentId id,
    String name,
    AgentNow.Status status,
    @Nullable ReasonId reasonId,
    Instant since,
    AgentNow.@Nullable Status next,
    boolean reachable,
    int used,
    int capacity,
    boolean overCommitted,
    List<Item> work) {

  public AgentLine {
    work = List.copyOf(work);
  }

  /** Something in hand. */
  public record Item(WorkItemId id, String channel, WorkStatus status, @Nullable Instant since) {}
}
