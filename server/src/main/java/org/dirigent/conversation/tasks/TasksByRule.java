package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.RuledTasks;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.stereotype.Component;

/** Tasks that no person asked for; what comes of them goes to whoever looks after the rest. */
@Component
final class TasksByRule implements RuledTasks {

  /** Stands where the id of an agent would. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final ConversationStore conversations;
  private final TaskRows tasks;
  private final Recipients recipients;
  private final Handing handing;

  TasksByRule(
      ConversationStore conversations, TaskRows tasks, Recipients recipients, Handing handing) {
    this.conversations = conversations;
    this.tasks = tasks;
    this.recipients = recipients;
    this.handing = handing;
  }

  @Override
  public Optional<TaskId> make(RuledTask wanted, Instant at) {
    return conversations
        .lock(wanted.conversation())
        .flatMap(conversation -> make(conversation, wanted, at));
  }

  private Optional<TaskId> make(LockedConversation conversation, RuledTask wanted, Instant at) {
    if (tasks.find(wanted.id()).isPresent()) {
      return Optional.of(wanted.id());
    }
    if (tasks.count(conversation.id()) >= Handing.MOST) {
      return Optional.empty();
    }
    Task task = task(conversation.id(), wanted, at);
    return Optional.of(
        handing.hand(conversation, task, Voice.automatic(wanted.rule(), ""), at).id());
  }

  private Task task(ConversationId conversation, RuledTask wanted, Instant at) {
    return new Task(
        wanted.id(),
        conversation,
        null,
        Contents.clean(wanted.title()).strip(),
        Contents.clean(wanted.text()),
        TaskState.OPEN,
        recipients.of(new NewTask.Address(Recipient.Kind.QUEUE, wanted.unit().value())),
        wanted.dueAt().map(due -> due.truncatedTo(ChronoUnit.MILLIS)).orElse(null),
        wanted.checklist().stream().map(line -> new Task.Step(line, false)).toList(),
        List.of(),
        List.of(),
        List.of(),
        new Named(NOBODY, wanted.rule()),
        null,
        at,
        null,
        null,
        1);
  }
}
