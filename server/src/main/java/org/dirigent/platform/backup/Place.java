package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.database.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/**
 * The data directory that a restore fills. The database is made in a folder beside its place and
 * moved there when it is whole; what stood there is moved aside, not deleted.
 */
final class Place implements AutoCloseable {

  private static final String DATABASE = "postgres";
  private static final String PASSWORD = "password";

  private final DataDirectory data;
  private final Path unfinished;
  private final String stamp;

  private Place(DataDirectory data, String stamp) {
    this.data = data;
    this.unfinished = data.path().resolve("restoring");
    this.stamp = stamp;
  }

  /** Takes the directory; refuses while a product runs on it, or one's data are there. */
  static Place take(Path home, boolean force, String stamp) throws IOException {
    DataDirectory data = DataDirectory.open(home);
    if (!force && Files.exists(home.resolve(DATABASE))) {
      data.close();
      throw Refused.because(
          "The data directory %s has a database already.".formatted(home),
          "Restore into another one (--data DIR), or add --force: what is there is moved aside.");
    }
    return new Place(data, stamp);
  }

  /** What is done with the new database before it is moved into its place. */
  @FunctionalInterface
  interface Filling<X extends Exception> {
    void on(EmbeddedPostgres server) throws IOException, X;
  }

  <X extends Exception> void fill(RandomGenerator random, Filling<X> filling)
      throws IOException, X {
    FileSystemUtils.deleteRecursively(unfinished);
    Files.createDirectory(unfinished);
    boolean whole = false;
    EmbeddedPostgres server = EmbeddedPostgres.start(unfinished, data.path(), random);
    try {
      filling.on(server);
      whole = server.closeWhole();
    } finally {
      if (!whole) {
        server.close();
        FileSystemUtils.deleteRecursively(unfinished);
      }
    }
    if (!whole) {
      throw Refused.because("PostgreSQL did not stop.", "Look for its process, and try again.");
    }
    settle();
  }

  /** In this order: a password without a database is used by the next start, not the reverse. */
  private void settle() throws IOException {
    aside(data.path().resolve(DATABASE));
    aside(data.path().resolve(PASSWORD));
    for (String name : new String[] {PASSWORD, DATABASE}) {
      Files.move(
          unfinished.resolve(name), data.path().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    FileSystemUtils.deleteRecursively(unfinished);
  }

  /** Moves something out of the way and keeps it. */
  void aside(Path file) throws IOException {
    if (Files.exists(file)) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".before-" + stamp));
    }
  }

  Path keys() {
    return data.folder("keys");
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
