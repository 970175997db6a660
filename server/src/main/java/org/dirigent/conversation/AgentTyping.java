package org.dirigent.conversation;

import org.dirigent.workforce.AgentId;

/** Tells that an agent types; may be lost. */
public interface AgentTyping {

  /** Colleagues are told in any case, the customer only if the agent is the assignee. */
  void typing(ConversationId conversation, AgentId agent, boolean on);
}
