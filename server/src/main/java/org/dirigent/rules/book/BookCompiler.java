package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirigent.rules.book.BookProblem.Part;
import org.dirigent.rules.language.Compiled;
import org.dirigent.rules.language.Condition;
import org.dirigent.rules.language.Language;
import org.dirigent.rules.language.Mistake;
import org.dirigent.workforce.Label;

/** Checks a rule book from end to end and makes it ready to be asked. */
public final class BookCompiler {

  private static final int MOST_PROBLEMS = 200;

  private final Language language;
  private final References references;

  public BookCompiler(Language language, References references) {
    this.language = language;
    this.references = references;
  }

  /** Compiles a book; nothing in it makes this fail. */
  public CheckedBook compile(RuleBook book) {
    List<BookProblem> problems = new ArrayList<>(tooManyRows(book));
    List<CompiledBook.Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < book.rules().size(); i++) {
      Rule rule = book.rules().get(i);
      var report = new Report(i, rule.name(), problems);
      if (!names.add(rule.name().strip().toLowerCase(Locale.ROOT))) {
        report.add(Part.NAME, nameTaken());
      }
      CompiledBook.Part part = part(rule, report);
      if (rule.active()) {
        parts.add(part);
      }
    }
    return new CheckedBook(
        new CompiledBook(parts), problems.stream().limit(MOST_PROBLEMS).toList());
  }

  private CompiledBook.Part part(Rule rule, Report report) {
    int before = report.count();
    Optional<Condition> when = condition(rule.when(), report);
    references.check(rule.then()).forEach(mistake -> report.add(Part.THEN, mistake));
    boolean broken = report.count() > before;
    var table =
        Optional.ofNullable(rule.table())
            .map(written -> new TableCompiler(language, references, report).rows(written));
    return broken
        ? new CompiledBook.Part.Broken(rule.name())
        : new CompiledBook.Part.Asked(rule.name(), when, rule.then(), table, rule.stop());
  }

  private Optional<Condition> condition(String text, Report report) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return switch (language.compile(text)) {
      case Condition condition -> Optional.of(condition);
      case Compiled.Refused refused -> {
        refused.mistakes().forEach(mistake -> report.add(Part.WHEN, mistake));
        yield Optional.empty();
      }
    };
  }

  private static List<BookProblem> tooManyRows(RuleBook book) {
    int rows = 0;
    for (int i = 0; i < book.rules().size(); i++) {
      Rule rule = book.rules().get(i);
      Table table = rule.table();
      rows += table == null ? 0 : table.rows().size();
      if (rows > RuleBook.MOST_ROWS) {
        return List.of(new BookProblem(i, rule.name(), Part.TABLE, null, null, tooMany()));
      }
    }
    return List.of();
  }

  private static Mistake tooMany() {
    int most = RuleBook.MOST_ROWS;
    return Mistake.of(
        "too-many-rows",
        new Label("Mehr als " + most + " Zeilen in Tabellen", "More than " + most + " table rows"),
        new Label("Fassen Sie Zeilen zusammen", "Combine rows"));
  }

  private static Mistake nameTaken() {
    return Mistake.of(
        "name-taken",
        new Label("Zwei Regeln heißen so", "Two rules have this name"),
        new Label("Geben Sie dieser einen anderen Namen", "Give this one another name"));
  }

  /** Collects what is wrong with one rule. */
  record Report(int rule, String name, List<BookProblem> problems) {

    void add(Part part, Mistake mistake) {
      problems.add(new BookProblem(rule, name, part, null, null, mistake));
    }

    void cell(int row, @org.jspecify.annotations.Nullable Integer column, Mistake mistake) {
      problems.add(new BookProblem(rule, name, Part.TABLE, row, column, mistake));
    }

    void input(int column, Mistake mistake) {
      problems.add(new BookProblem(rule, name, Part.TABLE, null, column, mistake));
    }

    int count() {
      return problems.size();
    }
  }
}
