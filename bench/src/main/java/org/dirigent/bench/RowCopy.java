package org.dirigent.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many rows put into a table as fast as PostgreSQL takes them. */
final class RowCopy {

  private static final int BATCH = 2_000;

  private RowCopy() {}

  /** One row of values; none of them may hold a tabulator or a line break. */
  static String line(String... values) {
    return String.join("\t", values) + "\n";
  }

  /**
   * Copies rows 1 to n.
   *
   * @param into the table with its columns
   */
  static void of(Connection connection, String into, int rows, IntFunction<String> row)
      throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    for (int from = 1; from <= rows; from += BATCH) {
      var batch = new StringBuilder();
      for (int n = from; n < Math.min(from + BATCH, rows + 1); n++) {
        batch.append(row.apply(n));
      }
      byte[] bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }
}
