package org.dirigent.conversation.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.Spoken.SentFile;

/** What an expert may read of an entry: who said it, when, what, and its files. */
record Excerpt(String who, Instant at, String text, List<SentFile> files) {

  Excerpt {
    files = List.copyOf(files);
  }

  /** Of entries in which nobody says anything there is nothing to read. */
  static Optional<Excerpt> of(Entry entry) {
    return text(entry.body())
        .map(text -> new Excerpt(entry.author().name(), entry.at(), text, files(entry.body())));
  }

  private static Optional<String> text(EntryBody body) {
    return switch (body) {
      case Spoken.Text(String text) -> Optional.of(text);
      case Spoken.File(SentFile file) ->
          Optional.of(Objects.requireNonNullElse(file.caption(), ""));
      case Spoken.Choices(Spoken.Question question) -> Optional.of(question.text());
      case Spoken.Chosen(Spoken.Choice choice) -> Optional.of(choice.label());
      case Spoken.Mail(SentMail mail) -> Optional.of(mail.subject() + "\n\n" + mail.text());
      case EntryBody.Advised(SentMail mail) -> Optional.of(mail.text());
      case EntryBody.Note(String text) -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  private static List<SentFile> files(EntryBody body) {
    return switch (body) {
      case Spoken.File(SentFile file) -> List.of(file);
      case Spoken.Mail(SentMail mail) -> files(mail).toList();
      case EntryBody.Advised(SentMail mail) -> files(mail).toList();
      default -> List.of();
    };
  }

  static Stream<SentFile> files(SentMail mail) {
    return mail.files().stream()
        .map(file -> new SentFile(file.id(), file.name(), file.mediaType(), file.bytes(), null));
  }
}
