package org.dirigent.rules.book;

import java.util.List;

/** A rule book ready to be asked, and what is wrong in it; rules that are wrong always fail. */
public record CheckedBook(CompiledBook compiled, List<BookProblem> problems) {

  public CheckedBook {
    problems = List.copyOf(problems);
  }
}
