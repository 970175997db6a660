package org.dirigent.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.dirigent.platform.DataDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A process that takes a data directory, starts PostgreSQL on it, inserts one number after the
 * other and says each one aloud when its commit was confirmed. Made to be killed.
 */
final class Witness implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;
  private long lastHeard;

  private Witness(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** Starts the process on a data directory. */
  static Witness on(Path data) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Witness.class.getName(),
            data.toString());
    try {
      return new Witness(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits until this many commits more were confirmed. */
  void confirms(int further) {
    for (int heard = 0; heard < further; heard++) {
      lastHeard = Long.parseLong(next());
    }
  }

  /** Kills the process at once, as {@code kill -9} does, and says the last confirmed number. */
  long killed() {
    process.toHandle().destroyForcibly(); // the process itself would close what it has said, too
    for (String word = read(); word != null; word = read()) {
      lastHeard = Long.parseLong(word);
    }
    return lastHeard;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private String next() {
    String word = read();
    if (word == null) {
      throw new AssertionError("the witness ended early");
    }
    return word;
  }

  private @Nullable String read() {
    try {
      return said.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) throws SQLException {
    PrintStream voice = System.out;
    System.setOut(System.err);
    DataDirectory data = DataDirectory.open(Path.of(arguments[0]));
    EmbeddedPostgres postgres = TestServer.start(data.path());
    try (Connection connection =
        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password())) {
      connection
          .createStatement()
          .execute("create table if not exists seen (number bigint primary key)");
      testify(connection, voice);
    }
  }

  private static void testify(Connection connection, PrintStream voice) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into seen values (?)")) {
      for (long number = 1; ; number++) {
        insert.setLong(1, number);
        insert.executeUpdate();
        voice.println(number);
      }
    }
  }
}
