package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.crew.KeyedWork;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.OwnersWork;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that no question is forgotten: an expert is reminded once, and when the answer is due
 * and not there, whoever looks after the conversation hears of it.
 */
@Component
final class ExpertWatch implements KeyedWork<TaskId> {

  private final ConversationStore conversations;
  private final TaskRows tasks;
  private final ExpertRows experts;
  private final ExpertLetters letters;
  private final OwnersWork owners;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  ExpertWatch(
      ConversationStore conversations,
      TaskRows tasks,
      ExpertRows experts,
      ExpertLetters letters,
      OwnersWork owners,
      TransactionOperations transaction,
      InstantSource clock) {
    this.conversations = conversations;
    this.tasks = tasks;
    this.experts = experts;
    this.letters = letters;
    this.owners = owners;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public List<TaskId> find(int limit) {
    return experts.due(clock.instant(), limit);
  }

  @Override
  public Outcome run(TaskId id) {
    transaction.executeWithoutResult(_ -> look(id));
    return new Outcome.Done();
  }

  /** Somebody's machine answered; people are still waited for. */
  void note(TaskId id, String what) {
    Task task = tasks.find(id).orElseThrow();
    LockedConversation conversation = conversations.lock(task.conversationId()).orElseThrow();
    note(conversation, task, what, clock.instant());
    conversation.write();
  }

  private void look(TaskId id) {
    Instant now = clock.instant();
    Task known = tasks.find(id).orElseThrow();
    LockedConversation conversation = conversations.lock(known.conversationId()).orElseThrow();
    Task task = tasks.find(id).orElseThrow();
    var watch = experts.watched(id).filter(found -> !found.nextAt().isAfter(now));
    if (watch.isEmpty()) {
      return;
    }
    if (!task.open()) {
      experts.unwatch(id);
    } else if (task.dueAt() != null && !task.dueAt().isAfter(now)) {
      overdue(conversation, task, now);
    } else if (!watch.get().reminded()) {
      remind(conversation, task, now);
    } else {
      experts.unwatch(id);
    }
  }

  private void overdue(LockedConversation conversation, Task task, Instant now) {
    experts.unwatch(task.id());
    note(conversation, task, "overdue", now);
    owners.tell(conversation, new AgentId(task.askedBy().id()), "task-overdue", now);
    conversation.write();
  }

  private void remind(LockedConversation conversation, Task task, Instant now) {
    if (task.dueAt() == null) {
      experts.unwatch(task.id());
    } else {
      experts.watch(task.id(), task.dueAt(), true);
    }
    note(conversation, task, "reminded", now);
    conversation.write();
    letters.remind(task, now);
  }

  private void note(LockedConversation conversation, Task task, String what, Instant at) {
    conversation.append(
        new NewEntry(
            conversations.nextEntry(),
            Voice.SYSTEM,
            new Fact.TaskNoted(task.named(), what, null),
            at,
            null),
        null);
    conversation.segmentChanged();
  }
}
