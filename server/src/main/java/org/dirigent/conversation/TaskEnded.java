package org.dirigent.conversation;

import java.util.Optional;
import org.dirigent.platform.EventName;
import org.dirigent.workforce.AgentId;

/**
 * A task needs no more work: it was answered, handed back or cancelled. Told of tasks with a work
 * item only.
 *
 * @param by who had it in hand and is done with it; nobody if it was cancelled
 */
@EventName("conversation.task-ended.1")
public record TaskEnded(
    TaskId task, WorkItemId workItem, ConversationId conversation, Optional<AgentId> by) {}
