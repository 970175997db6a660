package org.dirigent.rules.language;

import dev.cel.common.CelIssue;
import org.dirigent.workforce.Label;

/**
 * Where in a text something is wrong.
 *
 * @param line from 1
 * @param column from 1
 * @param rest the line from there on
 * @param before the line up to there
 */
record Place(int line, int column, String rest, String before) {

  static Place of(String text, CelIssue issue) {
    int line = Math.max(issue.getSourceLocation().getLine(), 1);
    String content = text.lines().skip(line - 1L).findFirst().orElse("");
    int column = Math.clamp(issue.getSourceLocation().getColumn(), 0, content.length());
    return new Place(line, column + 1, content.substring(column), content.substring(0, column));
  }

  /** The name that ends here: {@code contact} before {@code .chanel}. */
  String wordBefore() {
    return before.replaceAll("^.*?([A-Za-z_][\\w.]*)$", "$1");
  }

  Mistake mistake(String code, Label message, Label remedy) {
    return new Mistake(line, column, code, message, remedy);
  }
}
