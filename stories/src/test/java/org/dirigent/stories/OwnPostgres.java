package org.dirigent.stories;

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
import java.util.stream.Stream;
import org.dirigent.platform.database.EmbeddedPostgres;

/**
 * A PostgreSQL that somebody else looks after: apart from the product, with a role that owns its
 * database and is no superuser. It can go away and come back at the same place.
 */
public final class OwnPostgres implements AutoCloseable {

  private final Path home;
  private EmbeddedPostgres server;

  private OwnPostgres(Path home, EmbeddedPostgres server) {
    this.home = home;
    this.server = server;
  }

  /** Starts one in an empty folder, on a free port. */
  public static OwnPostgres start(Path home) {
    return new OwnPostgres(home, EmbeddedPostgres.start(home, 0, new SecureRandom()));
  }

  /** How the product is told about it. */
  public String[] settings() {
    return settingsWithPassword(server.password());
  }

  /** The same with another password, for those who mistype. */
  public String[] settingsWithPassword(String password) {
    return new String[] {
      "--dirigent.database=external",
      "--spring.datasource.url=" + server.url(),
      "--spring.datasource.username=" + server.user(),
      "--spring.datasource.password=" + password
    };
  }

  /** What its administrator does. */
  public void administer(String... statements) {
    // Connected to the database of the product, for schemas and functions belong to one.
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password());
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    } catch (SQLException e) {
      throw new AssertionError(String.join("; ", statements), e);
    }
  }

  /** Whether the product's role may do everything. */
  public boolean lendsSuperuser() {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var answer = connection.createStatement().executeQuery("show is_superuser")) {
      return answer.next() && answer.getString(1).equals("on");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes a file of the installation away, as packagers do that split it into several packages. */
  public void lacks(String file) {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> found = files.filter(path -> path.getFileName().toString().equals(file)).toList();
      if (found.isEmpty()) {
        throw new AssertionError("there is no " + file + " in " + home);
      }
      for (Path path : found) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It ends, and whoever is connected loses the connection. */
  public void goAway() {
    server.close();
  }

  /** It is there again, with the same data at the same place. */
  public void comeBack() {
    String url = server.url();
    String port = url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/'));
    server = EmbeddedPostgres.start(home, Integer.parseInt(port), new SecureRandom());
  }

  @Override
  public void close() {
    server.close();
  }
}
