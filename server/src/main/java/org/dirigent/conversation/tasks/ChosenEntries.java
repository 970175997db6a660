package org.dirigent.conversation.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.timeline.EntryReader;
import org.springframework.stereotype.Component;

/** What was chosen of a conversation for whoever does a task, and nothing else of it. */
@Component
final class ChosenEntries {

  private final EntryReader entries;

  ChosenEntries(EntryReader entries) {
    this.entries = entries;
  }

  List<Excerpt> of(Task task) {
    return task.entryIds().stream()
        .flatMap(id -> entries.find(id).stream())
        .flatMap(entry -> Excerpt.of(entry).stream())
        .toList();
  }

  /** The file, if it stands in one of the chosen entries. */
  Optional<SentFile> file(Task task, UUID id) {
    return of(task).stream()
        .flatMap(excerpt -> excerpt.files().stream())
        .filter(file -> file.id().equals(id))
        .findFirst();
  }
}
