package org.dirigent.dispatch;

import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.LiveTopic;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;

/**
 * News of the floor on the live bus. It says that something changed; what it is now is asked of
 * {@link WorkList}, {@link Offers} and {@link Floor}. May be lost, like all live news.
 */
public sealed interface DispatchNews {

  /** Where all of it is published. */
  LiveTopic TOPIC = new LiveTopic("dispatch");

  /** A work item changed. */
  record WorkChanged(WorkItemId work, ConversationId conversation, QueueId queue)
      implements DispatchNews {}

  /** An item is held out to an agent. */
  record OfferOpened(OfferNumber offer, AgentId agent) implements DispatchNews {}

  /** An offer ended: {@code accepted}, {@code declined}, {@code timed-out}, {@code withdrawn}. */
  record OfferEnded(OfferNumber offer, AgentId agent, String how) implements DispatchNews {}

  /** Presence, reachability or load of an agent changed. */
  record AgentChanged(AgentId agent) implements DispatchNews {}
}
