package org.dirigent.rules.language;

import java.util.Locale;
import java.util.Set;
import org.dirigent.workforce.Label;

/** Says why a text cannot even be read. */
final class SyntaxHints {

  /** Mistakes after which the rest of the text means nothing. */
  static final Set<String> CODES =
      Set.of(
          "too-long",
          "too-deep",
          "single-equals",
          "curly-quote",
          "open-text",
          "word-operator",
          "incomplete",
          "unreadable");

  private static final Set<String> AND = Set.of("and", "und");
  private static final Set<String> OR = Set.of("or", "oder");

  private SyntaxHints() {}

  static Mistake of(Place place, String message) {
    if (message.contains("code point size exceeds")) {
      return tooLong(place);
    }
    if (message.contains("recursion limit")) {
      return tooDeep(place);
    }
    String rest = place.rest();
    if (rest.matches("=[^=].*|=")) {
      return singleEquals(place);
    }
    if (rest.matches("[“”„‚‘’«»].*")) {
      return curlyQuote(place);
    }
    if (message.startsWith("token recognition") && rest.matches("[\"'].*")) {
      return openText(place);
    }
    String word = rest.replaceAll("\\W.*", "").toLowerCase(Locale.ROOT);
    if (AND.contains(word) || OR.contains(word)) {
      return wordOperator(place, word, AND.contains(word) ? "&&" : "||");
    }
    return rest.isBlank() ? incomplete(place) : unreadable(place, rest);
  }

  private static Mistake tooLong(Place place) {
    return place.mistake(
        "too-long",
        new Label(
            "Länger als " + Language.LONGEST + " Zeichen",
            "Longer than " + Language.LONGEST + " characters"),
        new Label(
            "Teilen Sie die Regel oder nehmen Sie eine Tabelle", "Split the rule or use a table"));
  }

  private static Mistake tooDeep(Place place) {
    return place.mistake(
        "too-deep",
        new Label("Zu tief verschachtelt", "Nested too deeply"),
        new Label("Teilen Sie die Regel in mehrere", "Split the rule into several"));
  }

  private static Mistake singleEquals(Place place) {
    return place.mistake(
        "single-equals",
        new Label("Ein einzelnes = vergleicht nicht", "A single = does not compare"),
        new Label("Schreiben Sie ==", "Write =="));
  }

  private static Mistake curlyQuote(Place place) {
    return place.mistake(
        "curly-quote",
        new Label("Typografische Anführungszeichen", "Curly quotation marks"),
        new Label("Schreiben Sie ' oder \" um den Text", "Write ' or \" around the text"));
  }

  private static Mistake openText(Place place) {
    return place.mistake(
        "open-text",
        new Label("Der Text hat kein Ende", "The text has no end"),
        new Label(
            "Schließen Sie ihn mit demselben Anführungszeichen",
            "Close it with the same quotation mark"));
  }

  private static Mistake wordOperator(Place place, String word, String operator) {
    return place.mistake(
        "word-operator",
        new Label(
            "„" + word + "“ verbindet keine Bedingungen", "'" + word + "' joins no conditions"),
        new Label("Schreiben Sie " + operator, "Write " + operator));
  }

  private static Mistake incomplete(Place place) {
    return place.mistake(
        "incomplete",
        new Label("Hier fehlt etwas", "Something is missing here"),
        new Label(
            "Ergänzen Sie die Bedingung, etwa: contact.channel == 'webchat'",
            "Complete the condition, such as: contact.channel == 'webchat'"));
  }

  private static Mistake unreadable(Place place, String rest) {
    String shown = rest.length() > 20 ? rest.substring(0, 20) + "…" : rest;
    return place.mistake(
        "unreadable",
        new Label("„" + shown + "“ passt hier nicht", "'" + shown + "' does not fit here"),
        new Label(
            "Prüfen Sie Klammern, Kommas und Anführungszeichen davor",
            "Check brackets, commas and quotation marks before it"));
  }
}
