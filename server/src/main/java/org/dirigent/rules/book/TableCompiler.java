package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.rules.book.CompiledBook.CompiledRow;
import org.dirigent.rules.language.Condition;
import org.dirigent.rules.language.KnownFact.Kind;
import org.dirigent.rules.language.Language;
import org.dirigent.rules.language.Mistake;
import org.dirigent.rules.table.Cell;
import org.dirigent.workforce.Label;

/** Compiles a table cell by cell, so that a wrong one is named by row and column. */
final class TableCompiler {

  private final Language language;
  private final References references;
  private final BookCompiler.Report report;

  TableCompiler(Language language, References references, BookCompiler.Report report) {
    this.language = language;
    this.references = references;
    this.report = report;
  }

  /** The rows that make sense. */
  List<CompiledRow> rows(Table table) {
    List<Optional<Kind>> kinds = new ArrayList<>();
    for (int column = 0; column < table.inputs().size(); column++) {
      kinds.add(input(column, table.inputs().get(column)));
    }
    List<CompiledRow> rows = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      row(table, kinds, row).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Kind> input(int column, String text) {
    Optional<Kind> kind = language.kindOf(text);
    if (kind.isEmpty()) {
      language.mistakesOf(text).mistakes().forEach(mistake -> report.input(column, mistake));
    }
    return kind;
  }

  private Optional<CompiledRow> row(Table table, List<Optional<Kind>> kinds, int row) {
    int before = report.count();
    Table.Row written = table.rows().get(row);
    if (written.cells().size() != table.inputs().size()) {
      report.cell(row, null, wrongWidth(table.inputs().size()));
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    for (int column = 0; column < kinds.size(); column++) {
      cell(table, kinds.get(column), row, column).ifPresent(conditions::add);
    }
    references.check(written.then()).forEach(mistake -> report.cell(row, null, mistake));
    boolean usable = report.count() == before && kinds.stream().allMatch(Optional::isPresent);
    return usable
        ? Optional.of(new CompiledRow(row + 1, conditions, written.then()))
        : Optional.empty();
  }

  private Optional<Condition> cell(Table table, Optional<Kind> kind, int row, int column) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String text = table.rows().get(row).cells().get(column);
    return switch (Cell.read(language, table.inputs().get(column), kind.get(), text)) {
      case Cell.Any _ -> Optional.empty();
      case Cell.Asked asked -> Optional.of(asked.condition());
      case Cell.Wrong wrong -> {
        wrong.mistakes().forEach(mistake -> report.cell(row, column, mistake));
        yield Optional.empty();
      }
    };
  }

  private static Mistake wrongWidth(int columns) {
    return Mistake.of(
        "wrong-width",
        new Label(
            "Die Zeile hat nicht " + columns + " Zellen", "The row has not " + columns + " cells"),
        new Label("Schreiben Sie - für beliebig", "Write - for any"));
  }
}
