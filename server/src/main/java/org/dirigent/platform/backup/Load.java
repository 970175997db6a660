package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.platform.database.DatabaseAddress;
import org.postgresql.PGConnection;

/**
 * Fills a database whose tables were just made, in one transaction: whole or not at all. What makes
 * inserting slow, indexes and references, is made anew behind the rows.
 */
final class Load {

  private final DatabaseAddress database;
  private final ArchiveReader archive;
  private final Progress progress;

  Load(DatabaseAddress database, ArchiveReader archive, Progress progress) {
    this.database = database;
    this.archive = archive;
    this.progress = progress;
  }

  void run() throws SQLException, IOException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      fill(connection);
      connection.commit();
      connection.setAutoCommit(true);
      progress.begin("statistics");
      execute(connection, "analyze");
    }
  }

  private void fill(Connection connection) throws SQLException, IOException {
    var brakes = Brakes.of(connection);
    brakes.release(connection);
    Map<String, Table> here =
        Table.all(connection).stream().collect(Collectors.toMap(Table::name, Function.identity()));
    empty(connection, here.values().stream().map(Table::quoted).toList());
    for (Part part : archive.manifest().parts()) {
      if (!here.containsKey(part.table())) {
        throw Refused.because(
            "The archive holds a table %s that no migration makes.".formatted(part.table()),
            "It is none of Dirigent's: take it out of the database before the backup.");
      }
      copy(connection, part);
    }
    for (Sequence sequence : archive.manifest().sequences()) {
      sequence.restore(connection);
    }
    new Transplant(database).settle(connection);
    note(connection);
    progress.begin("indexes");
    brakes.apply(connection);
  }

  /** Migrations have put first rows into some tables; the archive has them, too. */
  private static void empty(Connection connection, List<String> tables) throws SQLException {
    List<String> ours =
        tables.stream().filter(table -> !table.equals("\"flyway_schema_history\"")).toList();
    execute(connection, "truncate " + String.join(", ", ours));
  }

  private void copy(Connection connection, Part part) throws SQLException, IOException {
    progress.begin(part.table());
    var copying = connection.unwrap(PGConnection.class).getCopyAPI();
    try (InputStream rows = new CountedInput(archive.open(part), progress::bytes)) {
      long copied = copying.copyIn(part.toTable().copyIn(), rows);
      if (copied != part.rows()) {
        throw Refused.damaged(
            "The part %s has %d rows instead of %d.".formatted(part.name(), copied, part.rows()));
      }
    }
  }

  /** The next start sees this row, and modules do what must be done once. */
  private void note(Connection connection) throws SQLException {
    Manifest manifest = archive.manifest();
    String row = "insert into restoration (archive, product, backup_at) values (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(row)) {
      insert.setString(1, manifest.id());
      insert.setString(2, manifest.product());
      insert.setObject(3, manifest.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  static void execute(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
