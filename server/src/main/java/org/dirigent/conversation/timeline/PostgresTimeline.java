package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Happening;
import org.dirigent.conversation.Timeline;
import org.dirigent.conversation.WorkItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The timeline in PostgreSQL. */
@Component
final class PostgresTimeline implements Timeline {

  private final ConversationStore conversations;
  private final EntryRows entries;
  private final SegmentRows segments;
  private final Happenings happenings;
  private final TaskHappenings tasks;
  private final TransactionOperations transaction;

  PostgresTimeline(
      ConversationStore conversations,
      EntryRows entries,
      SegmentRows segments,
      Happenings happenings,
      TaskHappenings tasks,
      TransactionOperations transaction) {
    this.conversations = conversations;
    this.entries = entries;
    this.segments = segments;
    this.happenings = happenings;
    this.tasks = tasks;
    this.transaction = transaction;
  }

  @Override
  public boolean append(EntryId id, WorkItemId work, Happening happening, Instant at) {
    return transaction.execute(
        state ->
            conversations
                .lockOf(work)
                .filter(conversation -> entries.seqOf(id).isEmpty())
                .map(conversation -> append(conversation, id, work, happening, at))
                .isPresent());
  }

  private LockedConversation append(
      LockedConversation conversation,
      EntryId id,
      WorkItemId work,
      Happening happening,
      Instant at) {
    Optional<SegmentRow> segment = segments.of(work).stream().findFirst();
    return segment.isEmpty()
        ? appendOfTask(conversation, id, work, happening, at)
        : append(conversation, id, segment.get(), happening, at);
  }

  /** No customer hears of a task; that it is done is told by its answer. */
  private LockedConversation appendOfTask(
      LockedConversation conversation,
      EntryId id,
      WorkItemId work,
      Happening happening,
      Instant at) {
    tasks
        .fact(work, happening)
        .ifPresent(
            fact ->
                conversation.append(
                    new NewEntry(id, happenings.voice(happening), fact, at, null), null));
    conversation.write();
    return conversation;
  }

  private LockedConversation append(
      LockedConversation conversation,
      EntryId id,
      SegmentRow segment,
      Happening happening,
      Instant at) {
    conversation.append(
        new NewEntry(id, happenings.voice(happening), happenings.fact(happening), at, null),
        segment);
    if (happening instanceof Happening.WrappedUp wrappedUp && wrappedUp.resolved()) {
      resolve(conversation, happenings.voice(wrappedUp), at);
    }
    conversation.write();
    return conversation;
  }

  /** Unless the customer came back meanwhile, or it was set aside. */
  private void resolve(LockedConversation conversation, Voice by, Instant at) {
    if (conversation.row().status() != ConversationStatus.SET_ASIDE
        && segments.openOf(conversation.id()).isEmpty()) {
      conversation.status(ConversationStatus.RESOLVED, by, at);
    }
  }
}
