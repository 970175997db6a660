package org.dirigent.conversation.tasks;

import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.ConsultationAnswered;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.timeline.EntryReader;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.springframework.stereotype.Component;

/** Takes what experts answer from their mail program for the answer to their task. */
@Component
final class ExpertAnswers implements Reactor {

  private final ExpertRows experts;
  private final ExpertVisits visits;
  private final ExpertWatch watch;
  private final EntryReader entries;
  private final TaskRows tasks;
  private final ExpertLetters letters;

  ExpertAnswers(
      ExpertRows experts,
      ExpertVisits visits,
      ExpertWatch watch,
      EntryReader entries,
      TaskRows tasks,
      ExpertLetters letters) {
    this.experts = experts;
    this.visits = visits;
    this.watch = watch;
    this.entries = entries;
    this.tasks = tasks;
    this.letters = letters;
  }

  @Override
  public String name() {
    return "conversation.experts";
  }

  @Override
  public Set<Class<?>> hears() {
    return Set.of(ConsultationAnswered.class);
  }

  /** Letters that agents forward by themselves belong to no task and are passed over. */
  @Override
  public void react(Recorded recorded) {
    var answered = (ConsultationAnswered) recorded.event();
    Optional<TaskId> task = experts.taskOf(answered.question());
    if (task.isPresent()) {
      react(task.get(), answered);
    }
  }

  private void react(TaskId id, ConsultationAnswered answered) {
    switch (answered.kind()) {
      case "person" -> {
        Optional<Entry> letter = entries.find(answered.answer());
        letter.ifPresent(entry -> visits.answered(id, entry));
      }
      case "bounce" -> {
        Task task = tasks.find(id).orElseThrow();
        visits.handBack(id, letters.words(task).say("undeliverable"));
      }
      default -> watch.note(id, answered.kind());
    }
  }
}
