package org.dirigent.rules;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.EventName;

/**
 * Rules said more of a contact than what it needs. Written in the transaction in which it was
 * judged.
 *
 * @param autoReply an automatic answer; none when waiting work was judged again
 */
@EventName("rules.contact-judged.1")
public record ContactJudged(
    ConversationId conversation,
    Assessment.Labels labels,
    Optional<Assessment.AutoReply> autoReply,
    Instant at) {}
