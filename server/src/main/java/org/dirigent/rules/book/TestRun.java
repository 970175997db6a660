package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Facts;

/** Runs the tests that stand beside the rules. */
public final class TestRun {

  private TestRun() {}

  /**
   * How a test came out.
   *
   * @param wrong what came out otherwise than expected: queue, priority, rule, tag; {@code given}
   *     if a fact or its value cannot be
   * @param detail what is wrong with a given fact; empty otherwise
   */
  public record Result(
      String name, boolean passed, List<String> wrong, String detail, List<String> decidedBy) {
    public Result {
      wrong = List.copyOf(wrong);
      decidedBy = List.copyOf(decidedBy);
    }
  }

  /** Runs them all. */
  public static List<Result> of(RuleBook book, CompiledBook compiled) {
    return book.tests().stream().map(test -> run(test, compiled)).toList();
  }

  private static Result run(RuleTest test, CompiledBook compiled) {
    Facts facts;
    try {
      facts = FactCatalogue.given(test.given());
    } catch (IllegalArgumentException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "");
      return new Result(test.name(), false, List.of("given"), why, List.of());
    }
    Finding found = compiled.judge(facts);
    List<String> wrong = differences(test.expected(), found);
    return new Result(test.name(), wrong.isEmpty(), wrong, "", found.decidedBy());
  }

  private static List<String> differences(RuleTest.Expected expected, Finding found) {
    List<String> wrong = new ArrayList<>();
    Outcome outcome = found.outcome();
    if (expected.queueId() != null && !expected.queueId().equals(outcome.queueId())) {
      wrong.add("queue");
    }
    if (expected.priority() != null && expected.priority() != outcome.priority()) {
      wrong.add("priority");
    }
    String tag = expected.tag();
    if (tag != null && !tag.isBlank() && !outcome.tags().contains(tag)) {
      wrong.add("tag");
    }
    String rule = expected.rule();
    boolean named =
        rule == null
            || rule.isBlank()
            || found.decidedBy().stream()
                .anyMatch(name -> name.equals(rule) || name.startsWith(rule + " #"));
    if (!named) {
      wrong.add("rule");
    }
    return wrong;
  }
}
