package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.TaskEnded;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.OwnersWork;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends tasks: answered, handed back or cancelled. What comes back is told to whoever looks after
 * the conversation, and what waited for it may begin. Each writes the conversation it was given.
 */
@Component
final class Ending {

  private final TaskRows tasks;
  private final ConversationStore conversations;
  private final Beginning beginning;
  private final OwnersWork owners;
  private final EventLog events;

  Ending(
      TaskRows tasks,
      ConversationStore conversations,
      Beginning beginning,
      OwnersWork owners,
      EventLog events) {
    this.tasks = tasks;
    this.conversations = conversations;
    this.beginning = beginning;
    this.owners = owners;
    this.events = events;
  }

  /**
   * Who ends a task.
   *
   * @param agent the agent who has it in hand; nobody for an expert
   */
  record Doer(Named named, Voice voice, Optional<AgentId> agent) {}

  /** It was answered, or something is added to its answer. */
  void answered(
      LockedConversation conversation,
      Task task,
      Doer by,
      String text,
      List<SentFile> files,
      Instant at) {
    Task.Answer before = task.answer();
    var answer =
        before == null
            ? new Task.Answer(text, by.named(), at, files)
            : new Task.Answer(
                before.text() + "\n\n" + text,
                by.named(),
                at,
                Stream.concat(before.files().stream(), files.stream()).toList());
    tasks.ended(task.id(), TaskState.ANSWERED, answer);
    tell(
        conversation, by.voice(), new Fact.TaskAnswered(task.named(), by.named(), text, files), at);
    comeBack(conversation, task, by, "task-answered", at);
  }

  /** Whoever should do it said that it is not theirs. */
  void handedBack(LockedConversation conversation, Task task, Doer by, String reason, Instant at) {
    var answer = new Task.Answer(reason, by.named(), at, List.of());
    tasks.ended(task.id(), TaskState.HANDED_BACK, answer);
    tell(conversation, by.voice(), ended(task, TaskState.HANDED_BACK, by, reason), at);
    comeBack(conversation, task, by, "task-handed-back", at);
  }

  /** Nobody wants it any more; whoever cancels knows it, so nobody is told. */
  void cancelled(LockedConversation conversation, Task task, Doer by, Instant at) {
    tasks.ended(task.id(), TaskState.CANCELLED, null);
    tell(conversation, by.voice(), ended(task, TaskState.CANCELLED, by, null), at);
    end(conversation, task, Optional.empty(), at);
  }

  private void comeBack(
      LockedConversation conversation, Task task, Doer by, String why, Instant at) {
    owners.tell(conversation, new AgentId(task.askedBy().id()), why, at);
    if (task.open()) {
      end(conversation, task, by.agent(), at);
    } else {
      conversation.write();
    }
  }

  private void end(LockedConversation conversation, Task task, Optional<AgentId> by, Instant at) {
    if (task.workItemId() != null) {
      events.append(new TaskEnded(task.id(), task.workItemId(), conversation.id(), by));
    }
    conversation.write();
    beginning.ofThoseThatWaited(conversation, at);
  }

  private static Fact ended(Task task, TaskState how, Doer by, @Nullable String reason) {
    return new Fact.TaskEnded(task.named(), how.code(), by.named(), reason);
  }

  private void tell(LockedConversation conversation, Voice voice, Fact fact, Instant at) {
    conversation.append(new NewEntry(conversations.nextEntry(), voice, fact, at, null), null);
    conversation.segmentChanged();
  }
}
