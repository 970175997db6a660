package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * Everything as it was at one moment, read while others go on writing: one transaction, read only
 * and repeatable, in which every table is copied out. It holds nobody up.
 */
final class Snapshot {

  private static final String MODE = "set transaction isolation level repeatable read, read only";

  /** Without a limit of ours: a large table takes long, and nobody waits for it. */
  private static final String PATIENCE = "set local statement_timeout = 0";

  private static final String MIGRATIONS =
      """
      select script from flyway_schema_history
       where success and type = 'SQL' order by installed_rank
      """;

  private final Connection connection;

  private Snapshot(Connection connection) {
    this.connection = connection;
  }

  /** Takes the snapshot; it ends with the connection's transaction. */
  static Snapshot take(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.createStatement().execute(MODE);
    connection.createStatement().execute(PATIENCE);
    requirePresentTables(connection);
    return new Snapshot(connection);
  }

  /** An archive without the table of restores could not be told from a product that never died. */
  private static void requirePresentTables(Connection connection) throws SQLException {
    try (ResultSet row =
        connection.createStatement().executeQuery("select to_regclass('restoration') is null")) {
      row.next();
      if (row.getBoolean(1)) {
        throw Refused.because(
            "The database was last used by an older Dirigent, or never.",
            "Back it up with the older release, or start this one on it once.");
      }
    }
  }

  /** The database's time at the beginning of the transaction. */
  Instant at() throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery("select now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  void copyTo(ArchiveWriter archive, Progress progress) throws SQLException, IOException {
    var copying = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Table table : Table.kept(connection)) {
      progress.begin(table.name());
      archive.add(table, (OutputStream out) -> copying.copyOut(table.copyOut(), out));
    }
  }

  List<Sequence> sequences() throws SQLException {
    return Sequence.read(connection);
  }

  /** The migrations that made these tables, as paths below {@code db}. */
  List<String> migrations() throws SQLException {
    var scripts = new ArrayList<String>();
    try (ResultSet row = connection.createStatement().executeQuery(MIGRATIONS)) {
      while (row.next()) {
        scripts.add(row.getString(1));
      }
    }
    return scripts;
  }

  /** The newest migration of each module. */
  static Map<String, String> newest(List<String> migrations) {
    var newest = new TreeMap<String, String>();
    for (String script : migrations) {
      String[] parts = script.split("/", 2);
      if (parts.length == 2) {
        newest.merge(parts[0], parts[1], (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return newest;
  }
}
