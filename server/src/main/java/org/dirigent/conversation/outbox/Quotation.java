package org.dirigent.conversation.outbox;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.channel.MailWords;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;

/** Entries repeated under a letter. Only what was said is; a note never leaves the house. */
final class Quotation {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Quotation() {}

  static boolean mayBe(Entry entry) {
    return entry.body() instanceof Spoken || entry.body() instanceof EntryBody.Advised;
  }

  static String under(String text, List<Entry> quoted) {
    String whole =
        quoted.stream().map(Quotation::of).collect(Collectors.joining("", text.strip(), ""));
    return whole.substring(0, Math.min(MailWords.TEXT_LIMIT, whole.length()));
  }

  static List<UUID> files(List<Entry> quoted) {
    return quoted.stream()
        .flatMap(
            entry ->
                switch (entry.body()) {
                  case Spoken said -> Contents.files(said).stream();
                  case EntryBody.Advised(SentMail mail) ->
                      mail.files().stream().map(SentMail.MailFile::id);
                  case EntryBody.Note _,
                      EntryBody.PageView _,
                      EntryBody.Consulted _,
                      EntryBody.Withdrawn _,
                      org.dirigent.conversation.Fact _ ->
                      java.util.stream.Stream.<UUID>empty();
                })
        .toList();
  }

  private static String of(Entry entry) {
    return "\n\n%s, %s:\n%s"
        .formatted(
            entry.author().name(),
            TIME.format(entry.at()),
            words(entry.body()).lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
  }

  private static String words(EntryBody body) {
    return switch (body) {
      case Spoken.Text(String text) -> text;
      case Spoken.File(Spoken.SentFile file) -> "[" + file.name() + "]";
      case Spoken.Choices(Spoken.Question question) -> question.text();
      case Spoken.Chosen(Spoken.Choice choice) -> choice.label();
      case Spoken.Mail(SentMail mail) -> mail.subject() + "\n\n" + mail.text();
      case EntryBody.Advised(SentMail mail) -> mail.subject() + "\n\n" + mail.text();
      case EntryBody.Note _,
          EntryBody.PageView _,
          EntryBody.Consulted _,
          EntryBody.Withdrawn _,
          org.dirigent.conversation.Fact _ ->
          "";
    };
  }
}
