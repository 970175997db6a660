package org.dirigent.rules.language;

import java.util.List;
import org.dirigent.workforce.Label;

/**
 * A function that conditions may use, for the editor's suggestions.
 *
 * @param form how it is written
 */
public record Function(String name, String form, Label about) {

  /** The useful ones; the language has a few more. */
  public static final List<Function> ALL =
      List.of(
          of("startsWith", "text.startsWith('a')", "ob der Text so beginnt", "begins with"),
          of("endsWith", "text.endsWith('a')", "ob der Text so endet", "ends with"),
          of("contains", "text.contains('a')", "ob der Text das enthält", "contains"),
          of("matches", "text.matches('[0-9]+')", "ob das Muster passt", "fits the pattern"),
          of("lowerAscii", "text.lowerAscii()", "in Kleinbuchstaben", "in lower case"),
          of("trim", "text.trim()", "ohne Leerraum am Rand", "without space around it"),
          of("size", "size(list)", "Länge oder Anzahl", "length or number"),
          of("exists", "list.exists(x, x == 'a')", "ob eines passt", "whether one fits"),
          of("all", "list.all(x, x != 'a')", "ob alle passen", "whether all fit"),
          of("in", "'a' in list", "ob es vorkommt", "whether it is there"),
          of(
              "getHours",
              "contact.arrivedAt.getHours('Europe/Berlin')",
              "Stunde in einer Zeitzone",
              "hour in a time zone"),
          of(
              "getDayOfWeek",
              "contact.arrivedAt.getDayOfWeek('Europe/Berlin')",
              "Wochentag, 0 ist Sonntag",
              "day of the week, 0 is Sunday"),
          of("timestamp", "timestamp('2026-12-24T00:00:00Z')", "ein Zeitpunkt", "a moment in time"),
          of("duration", "duration('2h')", "eine Dauer", "a span of time"));

  private static Function of(String name, String form, String de, String en) {
    return new Function(name, form, new Label(de, en));
  }
}
