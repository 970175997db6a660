package org.dirigent.conversation.outbox;

import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.workforce.AgentId;

/** A message on its way out. */
record Outgoing(
    EntryId entry, ConversationId conversation, SegmentId segment, int seq, AgentId author) {}
