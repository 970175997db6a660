package org.dirigent.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One measured number.
 *
 * @param name what was measured, dotted from the bench's name on: {@code start.second.ready}
 * @param value the number
 * @param unit of what: {@code ms}, {@code MB}, {@code ops/s}
 */
public record Figure(String name, double value, String unit) {

  /** The figures as a file for machines. */
  static String json(List<Figure> figures) {
    return figures.stream()
        .map(Figure::json)
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  /** The figures as a table for people. */
  static String table(List<Figure> figures) {
    int widest = figures.stream().mapToInt(figure -> figure.name.length()).max().orElse(0);
    return figures.stream()
        .map(figure -> figure.row(widest))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String row(int widest) {
    return String.format(
        Locale.ROOT, "%-" + widest + "s  %15s %s", name, value < 100 ? two() : whole(), unit);
  }

  private String two() {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private String whole() {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private String json() {
    return String.format(
        Locale.ROOT, "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\"}", name, value, unit);
  }
}
