package org.dirigent.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;

/** Between what adapters carry and what the timeline keeps. */
public final class Contents {

  private Contents() {}

  /** What the timeline keeps of it. */
  public static Spoken spoken(Content content) {
    return switch (content) {
      case Content.Text(String text) -> new Spoken.Text(clean(text));
      case Content.File(
              FileId id,
              String name,
              String type,
              long bytes,
              Optional<String> caption) ->
          new Spoken.File(
              new Spoken.SentFile(
                  id.value(), clean(name), type, bytes, caption.map(Contents::clean).orElse(null)));
      case Content.Choices(String text, List<Content.Choice> choices) ->
          new Spoken.Choices(
              new Spoken.Question(clean(text), choices.stream().map(Contents::choice).toList()));
      case Content.Chosen(Content.Choice choice) -> new Spoken.Chosen(choice(choice));
      case Content.Mail mail -> new Spoken.Mail(Mails.kept(mail));
    };
  }

  /** What an adapter carries of it. */
  public static Content content(Spoken spoken) {
    return switch (spoken) {
      case Spoken.Text(String text) -> new Content.Text(text);
      case Spoken.File(Spoken.SentFile file) ->
          new Content.File(
              new FileId(file.id()),
              file.name(),
              file.mediaType(),
              file.bytes(),
              Optional.ofNullable(file.caption()));
      case Spoken.Choices(Spoken.Question question) ->
          new Content.Choices(
              question.text(), question.choices().stream().map(Contents::choice).toList());
      case Spoken.Chosen(Spoken.Choice choice) -> new Content.Chosen(choice(choice));
      case Spoken.Mail(SentMail mail) -> Mails.content(mail);
    };
  }

  /** The files in it. */
  public static List<UUID> files(Spoken spoken) {
    return switch (spoken) {
      case Spoken.File(Spoken.SentFile file) -> List.of(file.id());
      case Spoken.Mail(SentMail mail) -> mail.files().stream().map(SentMail.MailFile::id).toList();
      case Spoken.Text _, Spoken.Choices _, Spoken.Chosen _ -> List.of();
    };
  }

  /**
   * The text without what no database keeps: the zero character, and halves of characters. Both
   * become the mark for "something unreadable was here".
   */
  public static String clean(String text) {
    if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static Spoken.Choice choice(Content.Choice choice) {
    return new Spoken.Choice(clean(choice.id()), clean(choice.label()));
  }

  private static Content.Choice choice(Spoken.Choice choice) {
    return new Content.Choice(choice.id(), choice.label());
  }
}
