package org.dirigent.rules.language;

import dev.cel.common.CelIssue;
import org.dirigent.workforce.Label;

/**
 * Where in a text something is wrong.
 *
 * @param line from 1
 * @param column from 1
 * @param rest the line from there on
 */
record Place(int line, int column, String rest) {

  static Place of(String text, CelIssue issue) {
    int line = Math.max(issue.getSourceLocation().getLine(), 1);
    String content = text.lines().skip(line - 1L).findFirst().orElse("");
    int column = Math.clamp(issue.getSourceLocation().getColumn(), 0, content.length());
    return new Place(line, column + 1, content.substring(column));
  }

  /** So many characters further on. */
  Place after(int characters) {
    int by = Math.min(characters, rest.length());
    return new Place(line, column + by, rest.substring(by));
  }

  /** Of an unknown function the compiler names the bracket; its name stands before that. */
  Place nameOf(String function) {
    return rest.startsWith("(") && column > function.length()
        ? new Place(line, column - function.length(), function + rest)
        : this;
  }

  Mistake mistake(String code, Label message, Label remedy) {
    return new Mistake(line, column, code, message, remedy);
  }
}
