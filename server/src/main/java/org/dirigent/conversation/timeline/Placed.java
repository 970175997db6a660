package org.dirigent.conversation.timeline;

import org.dirigent.conversation.ConversationId;
import org.dirigent.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** An entry with its place on the timeline. */
record Placed(
    ConversationId conversation,
    int seq,
    @Nullable SegmentRow segment,
    CustomerId customer,
    String channel,
    NewEntry entry) {}
