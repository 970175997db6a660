package org.dirigent.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;

/**
 * A contact that is to be judged, as it is told when work arises.
 *
 * @param queue where its channel account sends work when no rule says otherwise
 * @param language BCP 47 tag, such as {@code de}
 * @param owner who looks after the conversation, if anybody
 * @param lastServed who served this customer last, if anybody did
 */
public record Contact(
    ConversationId conversation,
    CustomerId customer,
    ChannelName channel,
    AccountId account,
    QueueId queue,
    String language,
    Assurance assurance,
    Instant arrivedAt,
    Optional<AgentId> owner,
    Optional<LastServed> lastServed,
    Map<String, String> facts) {

  public Contact {
    facts = Map.copyOf(facts);
  }

  /** The agent of an earlier contact, and when that was. */
  public record LastServed(AgentId agent, Instant at) {}
}
