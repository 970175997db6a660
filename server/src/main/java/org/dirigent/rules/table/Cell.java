package org.dirigent.rules.table;

import java.util.List;
import java.util.stream.Collectors;
import org.dirigent.rules.language.Compiled;
import org.dirigent.rules.language.Condition;
import org.dirigent.rules.language.KnownFact.Kind;
import org.dirigent.rules.language.Language;
import org.dirigent.rules.language.Mistake;
import org.dirigent.workforce.Label;

/**
 * One cell of a decision table, read under its column: {@code -} for any, {@code de, en} for one of
 * these, {@code >= 3}, {@code 8..17}, {@code /delivery*} for a beginning, or any condition after
 * {@code =}.
 */
public sealed interface Cell permits Cell.Any, Cell.Asked, Cell.Wrong {

  /** It fits whatever the input is. */
  record Any() implements Cell {}

  /** It fits when this condition holds. */
  record Asked(Condition condition) implements Cell {}

  /** It makes no sense. */
  record Wrong(List<Mistake> mistakes) implements Cell {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads a cell.
   *
   * @param input what the column is about, {@code contact.language}
   * @param kind what kind of value the input is
   */
  static Cell read(Language language, String input, Kind kind, String text) {
    String cell = text.strip();
    if (cell.isEmpty() || cell.equals("-") || cell.equals("–")) {
      return new Any();
    }
    try {
      String condition = new Notation(input, kind).condition(cell);
      return switch (language.compile(condition)) {
        case Condition asked -> new Asked(asked);
        case Compiled.Refused refused -> new Wrong(refused.mistakes());
      };
    } catch (Notation.NotAValue e) {
      return new Wrong(List.of(wrong(e.getMessage(), kind)));
    }
  }

  private static Mistake wrong(@org.jspecify.annotations.Nullable String value, Kind kind) {
    Label expected =
        switch (kind) {
          case NUMBER -> new Label("eine Zahl: 3, >= 3 oder 1..5", "a number: 3, >= 3 or 1..5");
          case YES_NO -> new Label("ja oder nein", "yes or no");
          case TIME ->
              new Label("einen Zeitpunkt: 2026-03-02T09:00:00Z", "a time: 2026-03-02T09:00:00Z");
          case TEXT, LIST -> new Label("einen Text: de oder \"a, b\"", "a text: de or \"a, b\"");
          case MAP -> new Label("eine Bedingung nach =", "a condition after =");
        };
    return Mistake.of(
        "wrong-cell",
        new Label("„" + value + "“ passt nicht in diese Spalte", "'" + value + "' does not fit"),
        new Label("Schreiben Sie " + expected.de(), "Write " + expected.en()));
  }

  /** The values of a list, as they are written: at commas that stand outside of quotes. */
  static List<String> values(String cell) {
    return java.util.Arrays.stream(cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toList());
  }
}
