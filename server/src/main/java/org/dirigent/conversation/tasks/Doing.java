package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What agents do with a task once it is handed over. */
@Component
final class Doing {

  private final ConversationStore conversations;
  private final TaskRows tasks;
  private final Ending ending;
  private final AttachmentRows attachments;
  private final People people;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** Names and voices of agents. */
  @Component
  record People(AgentNames names, AgentEntries entries) {

    Ending.Doer doer(SignedIn me) {
      var agent = new AgentId(me.id().value());
      return new Ending.Doer(names.named(agent), entries.voice(agent), Optional.of(agent));
    }
  }

  /** What is done with a task while its conversation is locked. */
  private interface Deed {
    void on(LockedConversation conversation, Task task, Instant at);
  }

  Doing(
      ConversationStore conversations,
      TaskRows tasks,
      Ending ending,
      AttachmentRows attachments,
      People people,
      TransactionOperations transaction,
      InstantSource clock) {
    this.conversations = conversations;
    this.tasks = tasks;
    this.ending = ending;
    this.attachments = attachments;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
  }

  Task edit(TaskId id, Version seen, TaskEndpoint.Change change, SignedIn me) {
    return locked(
        id,
        (conversation, task, _) -> {
          mustBeOpen(task);
          mustBeOf(task, me, isAssignee(task, me) || mayCancel(conversation, task, me));
          seen.mustBe(task.version());
          tasks.edited(
              id,
              Optional.ofNullable(change.checklist()).orElse(task.checklist()),
              Optional.ofNullable(change.fields()).orElse(task.fields()));
          conversation.segmentChanged();
          conversation.write();
        });
  }

  Task answer(TaskId id, TaskEndpoint.Answering said, SignedIn me) {
    String text = Contents.clean(said.text()).strip();
    return locked(
        id,
        (conversation, task, at) -> {
          if (repeats(task, text, me)) {
            return;
          }
          mustBeOpen(task);
          mustBeOf(task, me, isAssignee(task, me));
          List<SentFile> files = claimed(task, said.fileIds(), me);
          ending.answered(conversation, task, people.doer(me), text, files, at);
        });
  }

  Task handBack(TaskId id, String reason, SignedIn me) {
    return locked(
        id,
        (conversation, task, at) -> {
          mustBeOpen(task);
          mustBeOf(task, me, isAssignee(task, me));
          ending.handedBack(
              conversation, task, people.doer(me), Contents.clean(reason).strip(), at);
        });
  }

  Task cancel(TaskId id, SignedIn me) {
    return locked(
        id,
        (conversation, task, at) -> {
          mustBeOf(task, me, mayCancel(conversation, task, me));
          if (task.state() != TaskState.CANCELLED) {
            mustBeOpen(task);
            ending.cancelled(conversation, task, people.doer(me), at);
          }
        });
  }

  private List<SentFile> claimed(Task task, List<UUID> ids, SignedIn me) {
    List<SentFile> files = new ArrayList<>();
    for (UUID file : ids) {
      // Files of a task belong to it and to no segment, so no customer can ask for them.
      var place = new SegmentId(task.id().value());
      if (!attachments.sent(file, me.id(), task.conversationId(), place)) {
        throw TaskProblems.invalid("fileIds", "no-such-file", "You uploaded no such file here");
      }
      attachments.find(file).ifPresent(files::add);
    }
    return files;
  }

  private Task locked(TaskId id, Deed deed) {
    return transaction.execute(
        _ -> {
          Task known = tasks.find(id).orElseThrow(() -> TaskProblems.missing(id));
          LockedConversation conversation =
              conversations.lock(known.conversationId()).orElseThrow();
          deed.on(conversation, tasks.find(id).orElseThrow(), clock.instant());
          return tasks.find(id).orElseThrow();
        });
  }

  private static void mustBeOpen(Task task) {
    if (!task.open()) {
      throw TaskProblems.ended(task);
    }
  }

  private static void mustBeOf(Task task, SignedIn me, boolean may) {
    if (!may) {
      throw TaskProblems.NOT_YOURS.because(
          "Task %s is not in your hands. Take it first, or ask whoever handed it over."
              .formatted(task.id()));
    }
  }

  private static boolean isAssignee(Task task, SignedIn me) {
    return task.assignee() != null && task.assignee().id().equals(me.id().value());
  }

  private static boolean mayCancel(LockedConversation conversation, Task task, SignedIn me) {
    var agent = new AgentId(me.id().value());
    return task.askedBy().id().equals(agent.value())
        || conversation.row().owner().filter(agent::equals).isPresent()
        || me.has(Role.SUPERVISOR);
  }

  private static boolean repeats(Task task, String text, SignedIn me) {
    Task.Answer answer = task.answer();
    return task.state() == TaskState.ANSWERED
        && answer != null
        && answer.by().id().equals(me.id().value())
        && answer.text().equals(text);
  }
}
