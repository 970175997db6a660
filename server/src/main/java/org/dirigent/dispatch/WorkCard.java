package org.dirigent.dispatch;

import java.time.Instant;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationSummary;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;

/**
 * A work item as a desk shows it: the work, and of its conversation what a list needs.
 *
 * @param promise by when the customer is to be answered; none once the work has ended
 * @param task what is to be done, if a colleague asked for it and not a customer
 * @param version of the work; what changes in the conversation is told by the conversation
 */
public record WorkCard(
    WorkItemId id,
    ConversationId conversationId,
    CustomerLabel customer,
    String topic,
    String channel,
    WorkStatus status,
    Named queue,
    @Nullable Named assignee,
    Instant arrivedAt,
    @Nullable Instant waitingSince,
    @Nullable Instant engagedAt,
    @Nullable Instant wrapUpUntil,
    WrapUp.Mode wrapUpMode,
    @Nullable AnswerPromise promise,
    ConversationSummary.@Nullable LastMessage lastMessage,
    int unread,
    boolean customerOnline,
    boolean overCommitted,
    String language,
    @Nullable TaskLine task,
    long version) {}
