package org.dirigent.rules.language;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a glance at the facts tells of a condition, so that the language need not be asked. Most
 * rules do not fit most contacts, and one comparison says so. Exact where it answers and silent
 * elsewhere; a test holds it to the language's own answers.
 */
@FunctionalInterface
interface Glance {

  /** What was seen. */
  enum Seen {
    YES,
    NO,
    /** Nothing certain: only the language can tell, or the condition fails. */
    OPEN;

    static Seen of(boolean holds) {
      return holds ? YES : NO;
    }
  }

  /** Tells nothing. */
  Glance BLIND = _ -> Seen.OPEN;

  Seen at(Map<String, Object> facts);

  /** One side that does not hold decides, even if the other fails: so the language has it, too. */
  default Glance and(Glance other) {
    return facts -> {
      Seen left = at(facts);
      if (left == Seen.NO) {
        return Seen.NO;
      }
      Seen right = other.at(facts);
      return right == Seen.NO || left == Seen.YES ? right : Seen.OPEN;
    };
  }

  /** One side that holds decides, even if the other fails. */
  default Glance or(Glance other) {
    return not().and(other.not()).not();
  }

  default Glance not() {
    return facts ->
        switch (at(facts)) {
          case YES -> Seen.NO;
          case NO -> Seen.YES;
          case OPEN -> Seen.OPEN;
        };
  }

  /** Looks at one value; one that is not there tells nothing. */
  static Glance of(Value value, Predicate<Object> test) {
    return facts -> {
      Object known = value.in(facts);
      return known == null ? Seen.OPEN : Seen.of(test.test(known));
    };
  }

  /** Where a value is found among the facts. */
  @FunctionalInterface
  interface Value {
    @Nullable Object in(Map<String, Object> facts);
  }
}
