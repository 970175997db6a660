package org.dirigent.channel.webchat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.channel.Transcripts.Page;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a transcript as the widget reads them.
 *
 * @param cursor where to go on; absent when there is no line
 */
record LinesView(
    List<LineView> lines, @Nullable String cursor, boolean restarted, boolean more, String read) {

  /** One line; {@code what} says what it is and which of the other fields are there. */
  record LineView(
      String at,
      Instant time,
      String what,
      boolean mine,
      @Nullable String author,
      @Nullable String key,
      @Nullable String text,
      @Nullable FileView file,
      @Nullable List<ChoiceView> choices) {}

  record FileView(UUID id, String name, String mediaType, long bytes) {}

  record ChoiceView(String id, String label) {}

  static LinesView of(Visitor reader, Page page) {
    var lines = page.lines().stream().map(line -> view(reader, line)).toList();
    var cursor = lines.isEmpty() ? null : lines.getLast().at();
    return new LinesView(lines, cursor, page.restarted(), page.more(), page.readByAgent().value());
  }

  private static LineView view(Visitor reader, Line line) {
    return switch (line) {
      case Line.Happened(Cursor at, Instant time, String what, String author) ->
          new LineView(at.value(), time, what, false, author, null, null, null, null);
      case Line.Said said -> said(reader, said);
    };
  }

  private static LineView said(Visitor reader, Line.Said said) {
    var key = said.key().isEmpty() ? null : reader.ownKey(said.key());
    return switch (said.content()) {
      case Content.Text(String text) -> line(said, "text", key, text, null, null);
      case Content.File file ->
          line(said, "file", key, file.caption().orElse(null), view(file), null);
      case Content.Choices(String text, List<Content.Choice> choices) ->
          line(said, "choices", key, text, null, choices.stream().map(LinesView::view).toList());
      case Content.Chosen(Content.Choice choice) ->
          line(said, "chosen", key, choice.label(), null, List.of(view(choice)));
      case Content.Mail mail -> line(said, "text", key, mail.words().text(), null, null);
    };
  }

  private static LineView line(
      Line.Said said,
      String what,
      @Nullable String key,
      @Nullable String text,
      @Nullable FileView file,
      @Nullable List<ChoiceView> choices) {
    return new LineView(
        said.at().value(),
        said.time(),
        what,
        said.byCustomer(),
        said.author(),
        key,
        text,
        file,
        choices);
  }

  private static FileView view(Content.File file) {
    return new FileView(file.file().value(), file.name(), file.mediaType(), file.bytes());
  }

  private static ChoiceView view(Content.Choice choice) {
    return new ChoiceView(choice.id(), choice.label());
  }
}
