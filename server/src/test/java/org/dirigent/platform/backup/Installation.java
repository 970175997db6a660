package org.dirigent.platform.backup;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dirigent.platform.database.DatabaseAddress;
import org.dirigent.platform.database.EmbeddedPostgres;
import org.dirigent.platform.secrets.KeyAtRest;
import org.flywaydb.core.Flyway;

/** A data directory as a product has it, and the commands on it, as somebody at a terminal. */
record Installation(Path home) {

  private static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  /** What a command said and how it ended. */
  record Said(int code, String words) {}

  /** A place for one; nothing is there yet but PostgreSQL's programs, which all tests share. */
  static Installation at(Path home) {
    try {
      Files.createDirectories(PROGRAMS);
      Files.createDirectories(home);
      return new Installation(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody has worked on it for years. */
  Installation withRows() throws SQLException, IOException {
    try (EmbeddedPostgres server = running();
        Connection connection = server.address().connect()) {
      migrate(server.address());
      Rows.write(connection);
    }
    writeKey(home, 1);
    return this;
  }

  /** Puts a master key into a data directory. */
  static void writeKey(Path home, int seed) throws IOException {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    Path keys = Files.createDirectories(home.resolve("keys"));
    Files.deleteIfExists(keys.resolve("master"));
    KeyAtRest.of(bytes, "a test").putInto(keys);
  }

  /** Lets it find the programs without unpacking them. */
  Installation withPrograms() {
    try (var shared = Files.list(PROGRAMS)) {
      for (Path programs : shared.filter(Installation::programs).toList()) {
        Path link = home.resolve(programs.getFileName());
        if (Files.notExists(link)) {
          Files.createSymbolicLink(link, programs);
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the links away, so that clearing up finds nothing that is not its own. */
  void forgetPrograms() {
    try (var files = Files.list(home)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean programs(Path file) {
    return file.getFileName().toString().matches("pg-[0-9a-f]+");
  }

  /** The running server; the caller closes it. */
  EmbeddedPostgres running() {
    return EmbeddedPostgres.start(home, PROGRAMS, new SecureRandom());
  }

  static void migrate(DatabaseAddress database) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** Runs a command on this directory; {@code passphrase} is what the environment holds. */
  Said run(Map<String, String> environment, String... words) {
    withPrograms();
    var all = new ArrayList<>(List.of(words));
    all.add("--data=" + home);
    var bytes = new ByteArrayOutputStream();
    try (var console = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      var passphrase = new Passphrase(environment, new BufferedReader(new StringReader("")));
      int code = new BackupCommand(console, console, passphrase).run(all);
      return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }
  }

  Said run(String... words) {
    return run(Map.of(), words);
  }

  /** A digest of each table's rows. */
  Map<String, String> rows() throws SQLException {
    try (EmbeddedPostgres server = running();
        Connection connection = server.address().connect()) {
      var rows = new TreeMap<String, String>();
      for (Table table : Table.all(connection)) {
        rows.put(table.name(), digest(connection, table));
      }
      return rows;
    }
  }

  private static String digest(Connection connection, Table table) throws SQLException {
    String question =
        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
            + table.quoted()
            + " t";
    try (ResultSet row = connection.createStatement().executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
