package org.dirigent.rules.book;

import java.util.List;
import org.dirigent.rules.language.Mistake;

/** Knows what rules may point to. */
@FunctionalInterface
public interface References {

  /** What the outcome names that is not there or not in use. */
  List<Mistake> check(Outcome outcome);
}
