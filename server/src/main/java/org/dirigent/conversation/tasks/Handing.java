package org.dirigent.conversation.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a part of a conversation to somebody else; who hands over stays responsible for the rest.
 */
@Component
final class Handing {

  static final int MOST = 200;
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final ConversationStore conversations;
  private final AgentEntries entries;
  private final AgentNames names;
  private final TaskRows tasks;
  private final Recipients recipients;
  private final Beginning beginning;

  Handing(
      ConversationStore conversations,
      AgentEntries entries,
      AgentNames names,
      TaskRows tasks,
      Recipients recipients,
      Beginning beginning) {
    this.conversations = conversations;
    this.entries = entries;
    this.names = names;
    this.tasks = tasks;
    this.recipients = recipients;
    this.beginning = beginning;
  }

  /** Keeps the task in the caller's transaction; the same key again is answered like the first. */
  Task hand(ConversationId id, NewTask wanted, AgentId by, Instant at) {
    LockedConversation conversation =
        conversations.lock(id).orElseThrow(() -> TaskProblems.noConversation(id.value()));
    var taskId = new TaskId(entries.idOf(id, by, wanted.key()).value());
    return tasks
        .find(taskId)
        .orElseGet(() -> hand(conversation, task(conversation, taskId, wanted, by, at), by, at));
  }

  private Task hand(LockedConversation conversation, Task task, AgentId by, Instant at) {
    if (conversation.row().owner().isEmpty()) {
      conversation.owner(Optional.of(by), entries.voice(by), at);
    }
    return hand(conversation, task, entries.voice(by), at);
  }

  /** Keeps a task that may be made, tells of it and gives it on; writes the conversation. */
  Task hand(LockedConversation conversation, Task task, Voice by, Instant at) {
    tasks.insert(task);
    conversation.append(
        new NewEntry(
            conversations.nextEntry(),
            by,
            new Fact.TaskCreated(task.named(), task.recipient().told()),
            at,
            null),
        null);
    conversation.segmentChanged();
    conversation.write();
    beginning.ifNothingIsBefore(conversation, task, at);
    return tasks.find(task.id()).orElseThrow();
  }

  private Task task(
      LockedConversation conversation, TaskId id, NewTask wanted, AgentId by, Instant at) {
    check(conversation.id(), wanted, at);
    return new Task(
        id,
        conversation.id(),
        null,
        Contents.clean(wanted.title()).strip(),
        Contents.clean(wanted.text()),
        TaskState.OPEN,
        recipients.of(wanted.recipient()),
        whole(wanted.dueAt()),
        wanted.checklist(),
        wanted.fields(),
        wanted.after(),
        wanted.entryIds(),
        names.named(by),
        null,
        at,
        null,
        null,
        1);
  }

  /** Databases keep fewer digits than clocks. */
  private static @Nullable Instant whole(@Nullable Instant due) {
    return due == null ? null : due.truncatedTo(ChronoUnit.MILLIS);
  }

  private void check(ConversationId conversation, NewTask wanted, Instant at) {
    Instant due = wanted.dueAt();
    if (due != null && (due.isBefore(at) || due.isAfter(at.plus(FARTHEST)))) {
      throw TaskProblems.invalid("dueAt", "refused", "It must be due within a year from now");
    }
    if (tasks.count(conversation) >= MOST) {
      throw TaskProblems.TOO_MANY.because(
          "The conversation has %d tasks. Open a new conversation.".formatted(MOST));
    }
    List<TaskId> known = tasks.of(conversation).stream().map(Task::id).toList();
    if (!known.containsAll(wanted.after())) {
      throw TaskProblems.invalid("after", "unknown", "This conversation has no such task");
    }
    boolean allHere =
        wanted.entryIds().stream()
            .allMatch(
                entry ->
                    entries
                        .find(entry)
                        .filter(found -> found.conversationId().equals(conversation))
                        .isPresent());
    if (!allHere) {
      throw TaskProblems.invalid("entryIds", "unknown", "This conversation has no such entry");
    }
  }
}
