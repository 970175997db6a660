package org.dirigent.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.dirigent.workforce.AgentId;

/** What screens of other modules show of conversations. */
public interface Conversations {

  /** Lines for lists; unknown ids are missing from the answer. At most 500. */
  Map<ConversationId, ConversationSummary> summaries(Collection<ConversationId> conversations);

  /** The whole head of a conversation as this agent may see it and act on it. */
  Optional<ConversationView> view(ConversationId conversation, AgentId viewer);

  /** The tasks that these works are about; work for customers is missing from the answer. */
  Map<WorkItemId, TaskLine> tasks(Collection<WorkItemId> works);

  /**
   * The beginning of what the customer wrote first in the open segment of this item, if at all; of
   * a task what is to be done.
   */
  Optional<String> firstMessage(WorkItemId work);
}
