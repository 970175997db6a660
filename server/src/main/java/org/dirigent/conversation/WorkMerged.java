package org.dirigent.conversation;

import java.util.List;
import java.util.Optional;
import org.dirigent.platform.EventName;
import org.dirigent.workforce.AgentId;

/**
 * Two conversations on one concern are one now. Work that was open goes on in the one that is kept,
 * and of two work items about the same concern one is enough.
 *
 * @param moved work that belongs to the kept conversation from now on
 */
@EventName("conversation.work-merged.1")
public record WorkMerged(ConversationId into, List<WorkItemId> moved, Optional<Spared> spared) {

  public WorkMerged {
    moved = List.copyOf(moved);
  }

  /**
   * Work that nobody needs to do any more, because other work does it.
   *
   * @param by who had it in hand
   */
  public record Spared(WorkItemId workItem, Optional<AgentId> by) {}
}
