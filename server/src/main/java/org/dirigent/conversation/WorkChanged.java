package org.dirigent.conversation;

import org.dirigent.platform.EventName;

/**
 * Something that rules may ask about is known now of work that nobody has in hand.
 *
 * @param what {@code message}, {@code language} or {@code customer}
 */
@EventName("conversation.work-changed.1")
public record WorkChanged(WorkItemId work, String what) {}
