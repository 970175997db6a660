package org.dirigent.conversation;

import java.util.Optional;
import org.dirigent.platform.EventName;
import org.dirigent.workforce.AgentId;

/**
 * Nobody needs to do this work any more: its conversation was set aside.
 *
 * @param by who had it in hand and is done with it
 */
@EventName("conversation.work-spared.1")
public record WorkSpared(WorkItemId workItem, Optional<AgentId> by) {}
