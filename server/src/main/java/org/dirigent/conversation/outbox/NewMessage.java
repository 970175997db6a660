package org.dirigent.conversation.outbox;

import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Spoken;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * A message that an agent wants to send. What can be said is {@link Spoken}; a note is not.
 *
 * @param key made by the agent's client, so that a repeat is known
 * @param seenUpTo the newest entry that the agent had before their eyes
 * @param html a stored file with the HTML of a mail
 */
record NewMessage(
    ConversationId conversation,
    AgentId author,
    UUID key,
    Spoken said,
    int seenUpTo,
    @Nullable UUID html) {

  /** A message without HTML. */
  NewMessage(ConversationId conversation, AgentId author, UUID key, Spoken said, int seenUpTo) {
    this(conversation, author, key, said, seenUpTo, null);
  }
}
