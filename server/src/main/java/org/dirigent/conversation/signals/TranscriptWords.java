package org.dirigent.conversation.signals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.Transcripts.Line;
import org.springframework.web.util.HtmlUtils;

/** A transcript as its reader reads it in a letter, in German or English. */
final class TranscriptWords {

  private static final int MOST = MailWords.TEXT_LIMIT - 4_000;

  private final boolean german;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  TranscriptWords(String language, ZoneId zone) {
    this.german = language.toLowerCase(Locale.ROOT).startsWith("de");
    this.zone = zone;
    Locale locale = german ? Locale.GERMANY : Locale.UK;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  String subject(String ours) {
    return (german ? "Ihr Gespräch mit " : "Your conversation with ") + ours;
  }

  /** Where to read it: what is said to somebody who is signed in stays behind the sign-in. */
  String elsewhere(String page) {
    String words =
        german
            ? """
              Guten Tag,

              Sie waren bei diesem Gespräch angemeldet. Deshalb schicken wir seinen Inhalt nicht per \
              E-Mail. Melden Sie sich an, dann lesen Sie ihn im Chat%s"""
            : """
              Hello,

              You were signed in during this conversation, so we do not send what was said by e-mail. \
              Sign in to read it in the chat%s""";
    return words.formatted(page.isEmpty() ? "." : ":\n" + page);
  }

  /** The lines as plain text. */
  String text(Instant begun, List<Line> lines) {
    String said =
        lines.stream()
            .map(line -> "[%s] %s".formatted(clock(line.time()), words(line)))
            .collect(Collectors.joining("\n"));
    return heading(begun) + "\n\n" + cut(said);
  }

  /** The lines as HTML, in which nothing that was said is markup. */
  String html(Instant begun, List<Line> lines) {
    String said =
        lines.stream()
            .map(line -> "<p>[%s] %s</p>".formatted(clock(line.time()), escaped(words(line))))
            .collect(Collectors.joining("\n"));
    return "<p>%s</p>\n%s".formatted(escaped(heading(begun)), said);
  }

  private String heading(Instant begun) {
    String date = day.format(begun.atZone(zone));
    return (german ? "Ihr Gespräch mit uns am " : "Your conversation with us on ") + date + ":";
  }

  private String words(Line line) {
    return switch (line) {
      case Line.Said said -> name(said) + ": " + words(said.content());
      case Line.Happened happened -> "\u2013 " + happened(happened);
    };
  }

  private String happened(Line.Happened line) {
    return switch (line.what()) {
      case "joined" -> line.author() + (german ? " ist jetzt da" : " joined");
      case "left" -> line.author() + (german ? " ist gegangen" : " left");
      case "transferred" -> german ? "Sie wurden übergeben" : "You were handed over";
      case String _ -> german ? "Das Gespräch ist beendet" : "The conversation has ended";
    };
  }

  private String name(Line.Said said) {
    if (said.byCustomer()) {
      return german ? "Sie" : "You";
    }
    return said.author().isEmpty() ? (german ? "Wir" : "We") : said.author();
  }

  private static String words(Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.File file ->
          "[" + file.name() + "]" + file.caption().map(caption -> " " + caption).orElse("");
      case Content.Choices(String text, List<Content.Choice> choices) ->
          choices.stream()
              .map(choice -> "\n- " + choice.label())
              .collect(Collectors.joining("", text, ""));
      case Content.Chosen(Content.Choice choice) -> choice.label();
      case Content.Mail mail -> mail.words().text();
    };
  }

  private String clock(Instant at) {
    return time.format(at.atZone(zone));
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + "\u2026";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
  }
}
