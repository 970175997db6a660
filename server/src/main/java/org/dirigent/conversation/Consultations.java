package org.dirigent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.workforce.AgentId;

/**
 * Letters about a conversation to people who are not its customer, and what they answer. No
 * customer ever reads either.
 */
public interface Consultations {

  /**
   * Keeps the question on the timeline and in the outbox; joins the caller's transaction. What
   * comes back is told as {@link ConsultationAnswered}.
   *
   * @throws java.util.NoSuchElementException if there is no such conversation
   */
  EntryId ask(Question question, Instant at);

  /**
   * A letter to somebody.
   *
   * @param author the agent who asks; the system if nobody
   * @param files ids of files of this conversation, at most 20
   */
  record Question(
      ConversationId conversation,
      Optional<AgentId> author,
      String name,
      String address,
      String subject,
      String text,
      List<UUID> files) {

    public Question {
      files = List.copyOf(files);
    }
  }
}
