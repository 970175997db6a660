package org.dirigent.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server of this test process, started with the first database that somebody asks
 * for. Its own database is migrated and then serves as the template of all others. It is as durable
 * as the real one: that costs little, and the tests see the settings that customers get.
 */
final class TestServer {

  private static final Path HOMES = Path.of("target", "postgres").toAbsolutePath();
  private static final AtomicInteger databases = new AtomicInteger();

  private final EmbeddedPostgres postgres;

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** The one server, started on first use. */
  static TestServer running() {
    return Once.SERVER;
  }

  /** A new database with every module's tables and nothing in them. */
  TestDatabase newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    administrate(
        "create database %s template %s owner %2$s strategy wal_log".formatted(name, Cluster.NAME));
    return new TestDatabase(name, postgres.url(name), postgres.user(), postgres.password());
  }

  /** A folder of this test process, thrown away by a later one. */
  static Path scratch(String name) {
    return HOMES.resolve(Long.toString(ProcessHandle.current().pid())).resolve(name);
  }

  private void administrate(String statement) {
    String url = postgres.url("postgres");
    try (Connection connection =
            DriverManager.getConnection(url, Cluster.SUPERUSER, postgres.password());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Puts the data of a server that has never been used into an empty home; quicker than initdb. */
  static void prepare(Path home) {
    Shell copy = Shell.run(List.of("cp", "-a", Pristine.HOME + "/.", home.toString()));
    if (!copy.worked()) {
      throw new IllegalStateException(copy.output());
    }
  }

  /** Starts a further server, with the programs that all tests share. */
  static EmbeddedPostgres start(Path home) {
    return start(home, 0);
  }

  /** The same on a port of the caller's choice. */
  static EmbeddedPostgres start(Path home, int port) {
    return EmbeddedPostgres.start(home, HOMES, port, Privileges.detect(), new SecureRandom());
  }

  private static TestServer start() {
    try {
      Files.createDirectories(HOMES);
      sweep();
      Path home = Files.createDirectories(scratch("server"));
      var server = new TestServer(start(home));
      server.migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(postgres.url(), postgres.user(), postgres.password())
        .locations("classpath:db")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** Throws away what test processes that are gone have left; their servers ended with them. */
  private static void sweep() throws IOException {
    try (Stream<Path> homes = Files.list(HOMES)) {
      for (Path home : homes.filter(TestServer::abandoned).toList()) {
        FileSystemUtils.deleteRecursively(home);
      }
    }
  }

  private static boolean abandoned(Path home) {
    String name = home.getFileName().toString();
    return name.chars().allMatch(Character::isDigit)
        && ProcessHandle.of(Long.parseLong(name)).isEmpty();
  }

  private static final class Pristine {
    static final Path HOME = pristine();

    private static Path pristine() {
      try {
        Path home = Files.createDirectories(scratch("pristine"));
        start(home).close();
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Once {
    static final TestServer SERVER = start();
  }
}
