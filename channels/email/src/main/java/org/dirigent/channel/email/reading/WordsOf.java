package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dirigent.channel.email.reading.Part.Multi;
import org.dirigent.channel.email.reading.Part.Words;

/** Puts the words of a mail together: of alternatives one, of a mixture all. */
final class WordsOf {

  private final int htmlLimit;

  WordsOf(int htmlLimit) {
    this.htmlLimit = htmlLimit;
  }

  /** All of it as text; HTML is read only where there is no text beside it. */
  String text(Part part) {
    return tidy(plain(part));
  }

  /** All of it as HTML, if any of it is; not sanitised, at most the limit. */
  Optional<String> html(Part part) {
    return hasHtml(part) ? Optional.of(cut(markup(part))) : Optional.empty();
  }

  private String plain(Part part) {
    return switch (part) {
      case Words words when words.html() || words.type().matches("text/(enriched|richtext)") ->
          HtmlAsText.of(cut(words.text()));
      case Words words when words.flowed() -> FlowedText.unwrap(words.text(), words.delSp());
      case Words words -> words.text();
      case Multi multi when multi.type().equals("multipart/alternative") -> chosen(multi.parts());
      case Multi multi ->
          multi.parts().stream().map(this::plain).filter(t -> !t.isBlank()).collect(paragraphs());
    };
  }

  private String chosen(List<Part> alternatives) {
    var ordered = new ArrayList<Part>();
    alternatives.stream().filter(part -> !hasHtml(part)).forEach(ordered::add);
    alternatives.stream().filter(WordsOf::hasHtml).forEach(ordered::add);
    return ordered.stream().map(this::plain).filter(t -> !t.isBlank()).findFirst().orElse("");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> paragraphs() {
    return Collectors.joining("\n\n");
  }

  private static boolean hasHtml(Part part) {
    return switch (part) {
      case Words words -> words.html() && !words.text().isBlank();
      case Multi multi -> multi.parts().stream().anyMatch(WordsOf::hasHtml);
    };
  }

  private String markup(Part part) {
    return switch (part) {
      case Words words -> words.html() ? words.text() : "<pre>" + escaped(words.text()) + "</pre>";
      case Multi multi when multi.type().equals("multipart/alternative") ->
          multi.parts().stream()
              .filter(WordsOf::hasHtml)
              .reduce((_, last) -> last)
              .or(() -> multi.parts().stream().findFirst())
              .map(this::markup)
              .orElse("");
      case Multi multi ->
          multi.parts().stream().map(this::markup).collect(Collectors.joining("\n"));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String cut(String html) {
    var shorter = html.length() <= htmlLimit ? html : html.substring(0, htmlLimit);
    return HtmlGuard.harmless(shorter);
  }

  private static String tidy(String text) {
    return TidyText.of(text.replace("\r\n", "\n").replace('\r', '\n'));
  }
}
