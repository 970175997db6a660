package org.dirigent.rules.book;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.rules.language.Condition;
import org.dirigent.rules.language.Condition.Verdict;
import org.dirigent.rules.language.Facts;

/** A rule book ready to be asked, from any thread. */
public final class CompiledBook {

  private final List<Part> parts;

  CompiledBook(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** An active rule; one that is broken always fails. */
  sealed interface Part {

    String name();

    /** It could not be compiled. */
    record Broken(String name) implements Part {}

    /**
     * It can be asked.
     *
     * @param table its rows; none means that there is no table
     */
    record Asked(
        String name,
        Optional<Condition> when,
        Outcome then,
        Optional<List<CompiledRow>> table,
        boolean stop)
        implements Part {}
  }

  /** A row: conditions that must all hold; cells that fit anything are left out. */
  record CompiledRow(int number, List<Condition> cells, Outcome then) {}

  /** Judges a contact. */
  public Finding judge(Facts facts) {
    var asking = new Asking(facts.variables(), new Gathering(), new IdentityHashMap<>());
    for (Part part : parts) {
      boolean fits =
          switch (part) {
            case Part.Broken broken -> asking.broken(broken);
            case Part.Asked asked -> asking.fits(asked) && asked.stop();
          };
      if (fits) {
        break;
      }
    }
    return asking.gathering.finding();
  }

  /** One contact on its way through the rules; a condition that stands twice is asked once. */
  private record Asking(
      Map<String, Object> facts, Gathering gathering, Map<Condition, Verdict> known) {

    boolean broken(Part.Broken rule) {
      gathering.fails(rule.name());
      return false;
    }

    boolean fits(Part.Asked rule) {
      Verdict when = rule.when().map(this::ask).orElse(Verdict.YES);
      if (when == Verdict.FAILED) {
        gathering.fails(rule.name());
      }
      if (when != Verdict.YES) {
        return false;
      }
      return rule.table().map(rows -> fits(rule, rows)).orElseGet(() -> said(rule, rule.name()));
    }

    private boolean fits(Part.Asked rule, List<CompiledRow> rows) {
      for (CompiledRow row : rows) {
        String name = rule.name() + " #" + row.number();
        Verdict verdict = all(row.cells());
        if (verdict == Verdict.FAILED) {
          gathering.fails(name);
        }
        if (verdict == Verdict.YES) {
          gathering.says(name, row.then());
          return said(rule, rule.name());
        }
      }
      return false;
    }

    private boolean said(Part.Asked rule, String name) {
      gathering.says(name, rule.then());
      return true;
    }

    private Verdict all(List<Condition> cells) {
      for (Condition cell : cells) {
        Verdict verdict = ask(cell);
        if (verdict != Verdict.YES) {
          return verdict;
        }
      }
      return Verdict.YES;
    }

    private Verdict ask(Condition condition) {
      return known.computeIfAbsent(condition, asked -> asked.of(facts));
    }
  }
}
