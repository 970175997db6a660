package org.dirigent.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.ChannelName;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.EventName;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;

/**
 * A customer wants something and an agent is needed. Written once per work item, in the transaction
 * that understood the arrival. Holds ids and small facts, never what was said.
 *
 * @param segment where it came from; a task has none
 * @param account by which it came; of a task {@link #NO_ACCOUNT}
 * @param queue where the channel account sends its work when no rule says otherwise; of a task the
 *     unit that is to do it
 * @param language BCP 47 tag, such as {@code de}
 * @param arrivedAt when it was taken in, not when it was understood
 * @param owner who looks after the conversation, if anybody
 * @param lastServed who served this customer last, in whatever conversation
 * @param facts small facts of the arrival for rules, at most 20 of at most 200 characters
 */
@EventName("conversation.work-arose.1")
public record WorkArose(
    WorkItemId workItem,
    ConversationId conversation,
    Optional<SegmentId> segment,
    ChannelName channel,
    AccountId account,
    QueueId queue,
    CustomerId customer,
    String language,
    Assurance assurance,
    Instant arrivedAt,
    Optional<AgentId> owner,
    Optional<LastServed> lastServed,
    Map<String, String> facts) {

  /** Tasks come by no account. */
  public static final AccountId NO_ACCOUNT = new AccountId(new UUID(0, 0));

  /** The fact that a colleague said to which queue it goes, which no rule knows better. */
  public static final String HANDED = "handed";

  public WorkArose {
    facts = Map.copyOf(facts);
  }

  /** The same, which a colleague sends to this unit. */
  public WorkArose goingTo(QueueId unit) {
    return with(unit, arrivedAt, owner, lastServed);
  }

  /** The same, which has waited since then. */
  public WorkArose since(Instant when) {
    return with(queue, when, owner, lastServed);
  }

  /** The same, for which they are asked first if nobody owns the conversation. */
  public WorkArose firstAsking(AgentId agent) {
    return with(queue, arrivedAt, Optional.of(owner.orElse(agent)), lastServed);
  }

  /** The same for a customer whom they served last. */
  public WorkArose servedBefore(Optional<LastServed> by) {
    return with(queue, arrivedAt, owner, by);
  }

  private WorkArose with(
      QueueId where, Instant when, Optional<AgentId> asked, Optional<LastServed> served) {
    return new WorkArose(
        workItem,
        conversation,
        segment,
        channel,
        account,
        where,
        customer,
        language,
        assurance,
        when,
        asked,
        served,
        facts);
  }
}
