package org.dirigent.conversation;

import java.time.Instant;
import org.dirigent.channel.Inbound.Departure.Reason;
import org.dirigent.platform.EventName;

/** The customer of this work item said goodbye or was gone too long; its segment has ended. */
@EventName("conversation.customer-left.1")
public record CustomerLeft(WorkItemId workItem, Reason reason, Instant at) {}
