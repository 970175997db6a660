package org.dirigent.routing;

import java.util.List;

/// What a value must satisfy before it may exist. A command that breaks these cannot be built, so
/// the engine never has to ask again.
final class Checks {

  private Checks() {}

  static void notNegative(long value, String what) {
    check(value >= 0, "%s must be 0 or more, it is %d", what, value);
  }

  static void between(long low, long high, long value, String what) {
    check(low <= value && value <= high, "%s must be %d to %d, it is %d", what, low, high, value);
  }

  static <T> List<T> atMost(int bound, List<T> values, String what) {
    check(values.size() <= bound, "at most %d %s, there are %d", bound, what, values.size());
    return List.copyOf(values);
  }

  static void distinct(List<?> values, String what) {
    check(values.stream().distinct().count() == values.size(), "%s must differ: %s", what, values);
  }

  static void name(String value, String what) {
    check(
        value.matches("[a-z][a-z0-9-]{0,31}"),
        "%s must be 1 to 32 of a-z, 0-9 and '-', beginning with a letter; it is \"%s\"",
        what,
        value);
  }

  static void check(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
