package org.dirigent.conversation.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Consultations;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Writes to experts: the question, what they may read, and a link to one page. Each letter has a
 * link of its own, because no link is kept that a second letter could repeat.
 */
@Component
final class ExpertLetters {

  private static final Duration VALID = Duration.ofDays(30);
  private static final int MOST_FILES = 20;

  private final Consultations consultations;
  private final ExpertRows rows;
  private final ChosenEntries chosen;
  private final Workforce workforce;
  private final ExpertLinks links;
  private final ExpertDoor door;
  private final ExpertSettings settings;

  ExpertLetters(
      Consultations consultations,
      ExpertRows rows,
      ChosenEntries chosen,
      Workforce workforce,
      ExpertLinks links,
      ExpertDoor door,
      ExpertSettings settings) {
    this.consultations = consultations;
    this.rows = rows;
    this.chosen = chosen;
    this.workforce = workforce;
    this.links = links;
    this.door = door;
    this.settings = settings;
  }

  /** Asks, and has the task looked at again when a reminder is due. */
  void ask(Task task, Instant at) {
    write(task, "letter", at);
    Instant remindAt = WorkingDays.after(at, settings.remindAfter(), settings.zone());
    Instant due = task.dueAt();
    rows.watch(task.id(), due != null && !due.isAfter(remindAt) ? due : remindAt, false);
  }

  /** Asks once more. */
  void remind(Task task, Instant at) {
    write(task, "remind", at);
  }

  ExpertWords words(Task task) {
    String language = expert(task).map(Expert::language).orElse("de");
    return new ExpertWords(language, settings.zone());
  }

  private void write(Task task, String kind, Instant at) {
    Expert expert = expert(task).orElseThrow();
    ExpertWords words = words(task);
    List<Excerpt> excerpts = chosen.of(task);
    EntryId question =
        consultations.ask(
            new Consultations.Question(
                task.conversationId(),
                Optional.of(new AgentId(task.askedBy().id())),
                expert.name(),
                expert.address(),
                words.say(kind + ".subject", task.title()),
                text(task, kind, excerpts),
                files(excerpts)),
            at);
    rows.insert(links.of(question), task.id(), question, at.plus(VALID));
  }

  private String text(Task task, String kind, List<Excerpt> excerpts) {
    ExpertWords words = words(task);
    var text = new StringBuilder();
    text.append(words.say("letter.greeting", task.recipient().name())).append("\n\n");
    text.append(words.say(kind + ".asks", task.askedBy().name(), task.title())).append("\n\n");
    text.append(task.text()).append("\n\n");
    if (task.dueAt() != null) {
      text.append(words.say("letter.due", words.when(task.dueAt()))).append("\n\n");
    }
    if (!excerpts.isEmpty()) {
      text.append(words.say("letter.said")).append("\n\n");
      excerpts.forEach(excerpt -> text.append(quoted(excerpt, words)).append("\n\n"));
    }
    return text.append(words.say("letter.how"))
        .append("\n")
        .append(door.address())
        .append("\n")
        .toString();
  }

  private static String quoted(Excerpt excerpt, ExpertWords words) {
    String head = excerpt.who() + ", " + words.when(excerpt.at());
    return "> " + (head + "\n" + excerpt.text()).strip().replace("\n", "\n> ");
  }

  private static List<UUID> files(List<Excerpt> excerpts) {
    return excerpts.stream()
        .flatMap(excerpt -> excerpt.files().stream())
        .map(SentFile::id)
        .distinct()
        .limit(MOST_FILES)
        .toList();
  }

  private Optional<Expert> expert(Task task) {
    return workforce.expert(new ExpertId(task.recipient().id()));
  }
}
