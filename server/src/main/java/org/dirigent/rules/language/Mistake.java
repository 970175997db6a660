package org.dirigent.rules.language;

import org.dirigent.workforce.Label;

/**
 * What is wrong with a condition, where, and what to do.
 *
 * @param line from 1
 * @param column from 1
 * @param code a stable word such as {@code unknown-fact}
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Mistake(int line, int column, String code, Label message, Label remedy) {

  /** A mistake of the text as a whole. */
  public static Mistake of(String code, Label message, Label remedy) {
    return new Mistake(1, 1, code, message, remedy);
  }
}
