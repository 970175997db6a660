package org.dirigent.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;

/**
 * A work item as it stands.
 *
 * @param waitingSince when it came to its queue, however often it was offered since; empty while it
 *     does not wait
 * @param answeredAt when an agent had it for the first time
 * @param wrapUpUntil when the wrap-up ends by itself
 * @param overCommitted whether its assignee had more than their capacity when it was given to them
 * @param answerWithin the promise that rules gave it instead of its queue's
 * @param version grows with everything that happens to it
 */
public record Work(
    WorkItemId id,
    ConversationId conversation,
    CustomerId customer,
    ChannelName channel,
    WorkStatus status,
    QueueId queue,
    Optional<AgentId> assignee,
    Instant arrivedAt,
    Optional<Instant> waitingSince,
    Optional<Instant> answeredAt,
    Optional<Instant> engagedAt,
    Optional<Instant> wrapUpUntil,
    Optional<Instant> endedAt,
    boolean overCommitted,
    String language,
    Optional<Duration> answerWithin,
    long version) {}
