package org.dirigent.dispatch;

import java.time.Instant;
import java.util.List;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerLabel;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a desk shows it.
 *
 * @param firstMessage how the customer began, shortened
 * @param transfer who passed it on and what they said
 * @param preferred whether this agent was asked before all others, as owner, last agent or by
 *     transfer
 * @param missedBy who was asked before and did not take it
 */
public record OfferCard(
    OfferNumber id,
    WorkItemId workId,
    ConversationId conversationId,
    CustomerLabel customer,
    String topic,
    String channel,
    Named queue,
    Instant waitedSince,
    Instant offeredAt,
    Instant expiresAt,
    @Nullable String firstMessage,
    String language,
    @Nullable Transfer transfer,
    boolean preferred,
    List<String> missedBy) {

  public OfferCard {
    missedBy = List.copyOf(missedBy);
  }

  /** Where it comes from. */
  public record Transfer(@Nullable String fromAgent, @Nullable String note) {}
}
