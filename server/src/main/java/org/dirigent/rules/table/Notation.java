package org.dirigent.rules.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dirigent.rules.language.KnownFact.Kind;

/** Writes out what a cell means, as a condition on its column's input. */
record Notation(String input, Kind kind) {

  private static final Pattern COMPARED = Pattern.compile("(>=|<=|!=|==|>|<)\\s*(.+)");
  private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*\\.\\.\\s*(\\S+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  /** A value that is none of the column's kind. */
  static final class NotAValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAValue(String value) {
      super(value);
    }
  }

  String condition(String cell) {
    if (cell.startsWith("=") && !cell.startsWith("==")) {
      return cell.substring(1).strip();
    }
    Matcher compared = COMPARED.matcher(cell);
    if (compared.matches()) {
      return "(%s) %s %s".formatted(input, compared.group(1), literal(compared.group(2)));
    }
    Matcher range = RANGE.matcher(cell);
    if (range.matches() && kind != Kind.YES_NO && kind != Kind.LIST) {
      return "(%1$s) >= %2$s && (%1$s) <= %3$s"
          .formatted(input, literal(range.group(1)), literal(range.group(2)));
    }
    List<String> values = Cell.values(cell);
    if (values.isEmpty()) {
      throw new NotAValue(cell);
    }
    return values.stream().map(this::fits).collect(Collectors.joining(" || "));
  }

  private String fits(String value) {
    if (kind == Kind.LIST) {
      return "%s in (%s)".formatted(quoted(value), input);
    }
    boolean pattern = kind == Kind.TEXT && value.length() > 1 && value.endsWith("*");
    if (!pattern) {
      return "(%s) == %s".formatted(input, literal(value));
    }
    String stem = value.substring(0, value.length() - 1);
    return stem.startsWith("*")
        ? "(%s).contains(%s)".formatted(input, quoted(stem.substring(1)))
        : "(%s).startsWith(%s)".formatted(input, quoted(stem));
  }

  private String literal(String value) {
    String stripped = value.strip();
    return switch (kind) {
      case TEXT, LIST -> quoted(stripped);
      case NUMBER -> {
        if (!NUMBER.matcher(stripped).matches()) {
          throw new NotAValue(stripped);
        }
        yield stripped;
      }
      case YES_NO -> yesOrNo(stripped);
      case TIME -> "timestamp(" + quoted(instant(stripped)) + ")";
      case MAP -> throw new NotAValue(stripped);
    };
  }

  private static String instant(String value) {
    try {
      return java.time.Instant.parse(value).toString();
    } catch (java.time.format.DateTimeParseException e) {
      throw new NotAValue(value);
    }
  }

  private static String yesOrNo(String value) {
    return switch (value) {
      case "yes", "true", "ja" -> "true";
      case "no", "false", "nein" -> "false";
      default -> throw new NotAValue(value);
    };
  }

  private static String quoted(String value) {
    boolean has =
        value.length() > 1
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    String bare = has ? value.substring(1, value.length() - 1) : value;
    return "'"
        + bare.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }
}
