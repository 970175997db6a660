package org.dirigent.rules.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The rules of one version in the order in which they are asked, and the tests beside them. */
public record RuleBook(
    @NotNull @Valid @Size(max = 1_000) List<Rule> rules,
    @NotNull @Valid @Size(max = 200) List<RuleTest> tests) {

  /** How many rows all tables together may have. */
  public static final int MOST_ROWS = 2_000;

  public RuleBook {
    rules = List.copyOf(rules);
    tests = List.copyOf(tests);
  }
}
