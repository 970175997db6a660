package org.dirigent.rules.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A decision table: the first row whose cells all fit counts.
 *
 * @param inputs what each column asks about, such as {@code contact.language}
 */
public record Table(
    @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 500) String> inputs,
    @NotNull @Valid @Size(max = 2_000) List<Row> rows) {

  public Table {
    inputs = List.copyOf(inputs);
    rows = List.copyOf(rows);
  }

  /** One row: a cell a column, and what it says when they all fit. */
  public record Row(
      @NotNull @Size(max = 20) List<@NotNull @Size(max = 1_000) String> cells,
      @NotNull @Valid Outcome then) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
