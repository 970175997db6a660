package org.dirigent.conversation;

import org.dirigent.platform.EventName;

/**
 * A customer whose letter waits for an answer is there now, in person: the same work goes on by
 * another channel. Its age stays.
 *
 * @param now the work as it would have arisen by the channel on which the customer is
 */
@EventName("conversation.work-moved.1")
public record WorkMoved(WorkArose now) {}
