package org.dirigent.rules.language;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dirigent.workforce.Label;

/**
 * One fact that conditions may use.
 *
 * @param name as it is written, {@code contact.channel}
 * @param kind text, number, yes-no, time, list or map
 * @param about what it is, in both languages
 */
public record KnownFact(String name, Kind kind, Label about) {

  /** What a fact looks like. */
  public enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    TIME,
    LIST,
    MAP
  }

  static KnownFact of(String variable, RecordComponent component) {
    Said said = component.getAnnotation(Said.class);
    return new KnownFact(
        variable + "." + component.getName(),
        kind(component.getType()),
        new Label(said.de(), said.en()));
  }

  /**
   * Reads a value as a person writes it into a test; empty stands for nothing known.
   *
   * @throws IllegalArgumentException if it is no such value
   */
  Object read(String text) {
    return switch (kind) {
      case TEXT -> text;
      case NUMBER -> text.isEmpty() ? 0L : Long.parseLong(text.strip());
      case YES_NO -> yesOrNo(text.strip());
      case TIME -> text.isEmpty() ? Instant.EPOCH : time(text.strip());
      case LIST -> text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s*,\\s*"));
      case MAP -> text.isEmpty() ? Map.of() : map(text);
    };
  }

  private static Object map(String text) {
    return Arrays.stream(text.split("\\s*[,\\n]\\s*"))
        .map(pair -> pair.split("\\s*=\\s*", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is no time such as 2026-03-02T09:00:00Z");
    }
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true", "yes", "ja" -> true;
      case "", "false", "no", "nein" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static Kind kind(Class<?> type) {
    if (type == boolean.class) {
      return Kind.YES_NO;
    }
    if (type == long.class) {
      return Kind.NUMBER;
    }
    if (type == Instant.class) {
      return Kind.TIME;
    }
    return type == List.class ? Kind.LIST : type == Map.class ? Kind.MAP : Kind.TEXT;
  }
}
