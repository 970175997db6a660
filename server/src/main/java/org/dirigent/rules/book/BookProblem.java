package org.dirigent.rules.book;

import org.dirigent.rules.language.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a rule book, and where.
 *
 * @param rule which rule or test, from 0
 * @param part which part of it
 * @param row which row of its table, from 0
 * @param column which column of its table, from 0
 */
public record BookProblem(
    int rule,
    String name,
    Part part,
    @Nullable Integer row,
    @Nullable Integer column,
    Mistake mistake) {

  /** A part of a rule. */
  public enum Part {
    NAME,
    WHEN,
    THEN,
    TABLE,
    TEST
  }
}
