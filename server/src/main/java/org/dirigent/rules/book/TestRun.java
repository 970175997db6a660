package org.dirigent.rules.book;

import java.util.List;
import java.util.Objects;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Facts;
import org.springframework.stereotype.Component;

/** Runs the tests that stand beside the rules. */
@Component
public class TestRun {

  private final NamesOfThings names;

  TestRun(NamesOfThings names) {
    this.names = names;
  }

  /**
   * How a test came out.
   *
   * @param differences what came out otherwise than expected
   * @param detail what is wrong with a given fact; empty otherwise
   */
  public record Result(
      String name,
      boolean passed,
      List<Difference> differences,
      String detail,
      List<String> decidedBy) {
    public Result {
      differences = List.copyOf(differences);
      decidedBy = List.copyOf(decidedBy);
    }

    /** In one line: {@code queue: expected Returns, got nothing}. */
    String told() {
      return detail.isEmpty()
          ? String.join("; ", differences.stream().map(Difference::told).toList())
          : detail;
    }
  }

  /**
   * One thing that came out otherwise.
   *
   * @param what queue, skills, priority, class, promise, agent, topic, tags, autoReply, setAside,
   *     task, rule
   * @param expected in names; codes of priorities and classes, seconds of a promise
   * @param got the same; empty if no rule said anything about it
   */
  public record Difference(String what, String expected, String got) {

    private String told() {
      return what + ": expected " + expected + ", got " + (got.isEmpty() ? "nothing" : got);
    }
  }

  /** Runs them all. */
  public List<Result> of(RuleBook book, CompiledBook compiled) {
    return book.tests().stream().map(test -> run(test, compiled)).toList();
  }

  private Result run(RuleTest test, CompiledBook compiled) {
    Facts facts;
    try {
      facts = FactCatalogue.given(test.given());
    } catch (IllegalArgumentException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "");
      return new Result(test.name(), false, List.of(), why, List.of());
    }
    Finding found = compiled.judge(facts);
    List<Difference> differences = new Comparing(names, found).with(test.expected());
    return new Result(test.name(), differences.isEmpty(), differences, "", found.decidedBy());
  }
}
