package org.dirigent.conversation.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.platform.Problems;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes back what is still held. The clock is read while the row is locked, and the postman frees
 * the row before sending: so either it never goes out, or it was too late.
 */
@Component
final class Withdrawing {

  private final ConversationStore conversations;
  private final AgentEntries entries;
  private final OutboxRows outbox;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Withdrawing(
      ConversationStore conversations,
      AgentEntries entries,
      OutboxRows outbox,
      TransactionOperations transaction,
      InstantSource clock) {
    this.conversations = conversations;
    this.entries = entries;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The entry as it is now; a repeat changes nothing. */
  Entry withdraw(ConversationId id, EntryId message, AgentId by) {
    return transaction.execute(
        _ -> {
          Optional<LockedConversation> conversation = conversations.lock(id);
          Entry entry =
              conversation
                  .flatMap(_ -> entries.find(message))
                  .filter(found -> found.conversationId().equals(id))
                  .orElseThrow(
                      () ->
                          Problems.NOT_FOUND.because(
                              "Conversation %s has no message %s.".formatted(id, message)));
          return entry.kind() == EntryKind.WITHDRAWN
              ? entry
              : withdraw(conversation.orElseThrow(), entry, by);
        });
  }

  private Entry withdraw(LockedConversation conversation, Entry entry, AgentId by) {
    if (!Objects.equals(entry.author().id(), by.value())) {
      throw MessageProblems.NOT_ASSIGNEE.because("Only who wrote a message takes it back.");
    }
    Optional<Instant> held = outbox.lockHeld(entry.id());
    if (entry.kind() != EntryKind.MESSAGE
        || held.filter(until -> clock.instant().isBefore(until)).isEmpty()) {
      throw MessageProblems.ALREADY_SENT.because("It cannot be taken back any more.");
    }
    outbox.delete(entry.id());
    conversation.withdraw(entry.id());
    conversation.write();
    return entries.find(entry.id()).orElseThrow();
  }
}
