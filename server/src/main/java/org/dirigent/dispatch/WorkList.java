package org.dirigent.dispatch;

import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;

/** Work items as they stand, for screens. */
public interface WorkList {

  Optional<Work> find(WorkItemId id);

  /** The item of this conversation that is under way, or else its newest. */
  Optional<Work> newestOf(ConversationId conversation);

  /** What the agent has in hand, the oldest first, at most 200. */
  List<Work> inHandOf(AgentId agent);

  /** What anybody has in hand, by agent and the oldest first, at most 5,000. */
  List<Work> inHand();

  /**
   * What waits or is being offered, of one queue or of all, the longest waiting first.
   *
   * @param after how many to pass over
   * @param limit at most 200
   */
  List<Work> waiting(Optional<QueueId> queue, int after, int limit);

  /** What is under way at all, the newest arrival first. */
  List<Work> underWay(Optional<QueueId> queue, int after, int limit);
}
