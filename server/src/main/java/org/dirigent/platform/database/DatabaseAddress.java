package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Where a database is and how one comes in. */
public record DatabaseAddress(String url, String user, String password) {

  /**
   * The embedded server that runs on a data directory now, started by another process; whoever may
   * read the directory's password may come in.
   */
  public static Optional<DatabaseAddress> runningOn(Path home) {
    Path cluster = home.resolve("postgres");
    return PidFile.of(cluster)
        .filter(server -> server.ready() && server.servedBy(cluster))
        .flatMap(server -> readPassword(home).map(password -> local(server.port(), password)));
  }

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return url + " as " + user;
  }

  private static DatabaseAddress local(int port, String password) {
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.NAME);
    return new DatabaseAddress(url, Cluster.NAME, password);
  }

  private static Optional<String> readPassword(Path home) {
    try {
      return Optional.of(Files.readString(home.resolve("password")).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
