package org.dirigent.dispatch.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends one statement for many rows in one round trip. */
@Component
public class BatchedStatements {

  private final JdbcTemplate jdbc;

  BatchedStatements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One execution for each row, in order; nothing for no rows. */
  public void send(String sql, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          sql,
          rows,
          rows.size(),
          (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
              statement.setObject(i + 1, row[i]);
            }
          });
    }
  }
}
