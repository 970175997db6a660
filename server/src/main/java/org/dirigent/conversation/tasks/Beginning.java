package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/**
 * Gives a task to whoever is to do it, as soon as nothing that must come before is open. A letter
 * to an expert locks the conversation anew, so whoever calls has written what they changed of it.
 */
@Component
final class Beginning {

  private final TaskRows tasks;
  private final SegmentRows segments;
  private final Recipients recipients;
  private final ExpertLetters letters;
  private final EventLog events;
  private final IdSource ids;

  Beginning(
      TaskRows tasks,
      SegmentRows segments,
      Recipients recipients,
      ExpertLetters letters,
      EventLog events,
      IdSource ids) {
    this.tasks = tasks;
    this.segments = segments;
    this.recipients = recipients;
    this.letters = letters;
    this.events = events;
    this.ids = ids;
  }

  /** Another task ended: those that waited for it may begin. */
  void ofThoseThatWaited(LockedConversation conversation, Instant at) {
    tasks.notBegun(conversation.id()).forEach(task -> ifNothingIsBefore(conversation, task, at));
  }

  void ifNothingIsBefore(LockedConversation conversation, Task task, Instant at) {
    if (task.after().stream().noneMatch(this::isOpen)) {
      if (task.recipient().kind() == Recipient.Kind.EXPERT) {
        tasks.started(task.id(), null, at);
        letters.ask(task, at);
      } else {
        begin(conversation, task, at);
      }
    }
  }

  private boolean isOpen(TaskId id) {
    return tasks.find(id).filter(Task::open).isPresent();
  }

  private void begin(LockedConversation conversation, Task task, Instant at) {
    var work = new WorkItemId(ids.next());
    tasks.insertWork(work, conversation.id(), at);
    tasks.started(task.id(), work, at);
    events.append(
        new WorkArose(
            work,
            conversation.id(),
            Optional.empty(),
            TaskLine.CHANNEL,
            WorkArose.NO_ACCOUNT,
            recipients.unit(task.recipient()),
            conversation.row().customer(),
            segments.newestOf(conversation.id()).map(SegmentRow::language).orElse("de"),
            Assurance.values()[0],
            at,
            Optional.of(task.recipient())
                .filter(to -> to.kind() == Recipient.Kind.AGENT)
                .map(to -> new AgentId(to.id())),
            Optional.empty(),
            Map.of("task", task.id().toString())));
  }
}
