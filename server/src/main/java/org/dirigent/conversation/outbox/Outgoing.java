package org.dirigent.conversation.outbox;

import java.time.Instant;
import org.dirigent.channel.AccountId;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param segment in which it is said; none for letters to others where there never was one
 * @param author nobody for the system itself
 * @param heldUntil before this time its author may take it back
 * @param account by which it goes, if not by that of its segment
 */
record Outgoing(
    EntryId entry,
    ConversationId conversation,
    @Nullable SegmentId segment,
    int seq,
    @Nullable AgentId author,
    @Nullable Instant heldUntil,
    @Nullable AccountId account) {}
