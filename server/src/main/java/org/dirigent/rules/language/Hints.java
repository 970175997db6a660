package org.dirigent.rules.language;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirigent.workforce.Label;

/** Turns what the compiler says into what a person can act on, in German and English. */
final class Hints {

  private static final Pattern FACT = Pattern.compile("[A-Za-z_]\\w*\\.\\w+");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '(.*?)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(.*?)' applied to '\\((.*?)\\)'.*");
  private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.*)'");
  private static final int MOST = 5;

  /** What people write who know other languages, and what it is called here. */
  private static final Map<String, String> WORDS =
      Map.of("and", "&&", "und", "&&", "or", "||", "oder", "||", "not", "!", "nicht", "!");

  private Hints() {}

  /** The mistakes; of a text that cannot be read only the first, for the others follow from it. */
  static List<Mistake> of(String text, List<CelIssue> issues) {
    List<Mistake> all = issues.stream().map(issue -> mistake(text, issue)).toList();
    return all.stream()
        .filter(mistake -> SyntaxHints.CODES.contains(mistake.code()))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> all.stream().limit(MOST).toList());
  }

  static List<Mistake> unplanned(String message) {
    return List.of(
        Mistake.of(
            "refused",
            new Label("Die Bedingung lässt sich nicht ausführen", "The condition cannot be run"),
            new Label(message, message)));
  }

  private static Mistake mistake(String text, CelIssue issue) {
    Place place = Place.of(text, issue);
    String message = issue.getMessage();
    return unknownField(place, message)
        .or(() -> unknownName(place, message))
        .or(() -> wrongKinds(place, message))
        .or(() -> noCondition(place, message))
        .orElseGet(() -> SyntaxHints.of(place, message));
  }

  /** A fact is known by its whole name; of one that is not, the compiler names the beginning. */
  private static Optional<Mistake> unknownField(Place place, String message) {
    Matcher name = NAME.matcher(message);
    Matcher fact = FACT.matcher(place.rest());
    if (!name.matches()
        || !FactCatalogue.VARIABLES.containsKey(name.group(1))
        || !fact.lookingAt()) {
      return Optional.empty();
    }
    String wanted = fact.group();
    return Optional.of(
        place
            .after(name.group(1).length())
            .mistake(
                "unknown-fact",
                new Label("Es gibt kein „" + wanted + "“", "There is no '" + wanted + "'"),
                nearest(wanted)));
  }

  private static Optional<Mistake> unknownName(Place place, String message) {
    Matcher name = NAME.matcher(message);
    if (!name.matches()) {
      return Optional.empty();
    }
    String wanted = name.group(1);
    String operator = WORDS.get(wanted);
    return Optional.of(
        place
            .nameOf(wanted)
            .mistake(
                "unknown-name",
                new Label("„" + wanted + "“ ist unbekannt", "'" + wanted + "' is unknown"),
                operator == null
                    ? nearest(wanted)
                    : new Label("Schreiben Sie " + operator, "Write " + operator)));
  }

  private static Optional<Mistake> wrongKinds(Place place, String message) {
    Matcher overload = OVERLOAD.matcher(message);
    if (!overload.matches()) {
      return Optional.empty();
    }
    String operator = Kinds.operator(overload.group(1));
    String found = overload.group(2);
    return Optional.of(
        place.mistake(
            "wrong-kinds",
            new Label(
                "„" + operator + "“ passt nicht zu " + Kinds.german(found),
                "'" + operator + "' does not go with " + Kinds.english(found)),
            Kinds.remedy(operator, found)));
  }

  private static Optional<Mistake> noCondition(Place place, String message) {
    Matcher result = RESULT.matcher(message);
    if (!result.matches()) {
      return Optional.empty();
    }
    String found = result.group(1);
    return Optional.of(
        place.mistake(
            "no-condition",
            new Label(
                "Das ergibt " + Kinds.german(found) + ", nicht Ja oder Nein",
                "This gives " + Kinds.english(found) + ", not yes or no"),
            new Label(
                "Vergleichen Sie es, etwa: contact.language == 'de'",
                "Compare it, such as: contact.language == 'de'")));
  }

  private static Label nearest(String wanted) {
    return Nearest.to(wanted)
        .map(name -> new Label("Meinten Sie „" + name + "“?", "Did you mean '" + name + "'?"))
        .orElseGet(
            () ->
                new Label(
                    "Die Vorschläge zeigen, was es gibt", "The suggestions show what there is"));
  }
}
