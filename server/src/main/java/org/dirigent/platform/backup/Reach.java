package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.database.DatabaseAddress;
import org.dirigent.platform.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The way to the database that is backed up: the one that runs, embedded or elsewhere; or, while
 * nothing runs, the embedded one started for the time of the backup.
 */
final class Reach implements AutoCloseable {

  private final DatabaseAddress address;
  private final String words;
  private final @Nullable DataDirectory taken;
  private final @Nullable EmbeddedPostgres server;

  private Reach(
      DatabaseAddress address,
      String words,
      @Nullable DataDirectory taken,
      @Nullable EmbeddedPostgres server) {
    this.address = address;
    this.words = words;
    this.taken = taken;
    this.server = server;
  }

  static Reach of(Order order, RandomGenerator random) {
    var external = order.external();
    if (external.isPresent()) {
      return new Reach(external.get(), "the external database", null, null);
    }
    Path home = order.home();
    if (!Files.isDirectory(home.resolve("postgres"))) {
      throw Refused.because(
          "There is no database in the data directory %s.".formatted(home),
          "Name the one of the product: --data DIR.");
    }
    return DatabaseAddress.runningOn(home)
        .map(running -> new Reach(running, "the running product", null, null))
        .orElseGet(() -> started(home, random));
  }

  private static Reach started(Path home, RandomGenerator random) {
    DataDirectory data = DataDirectory.open(home);
    EmbeddedPostgres server = EmbeddedPostgres.start(data.path(), 0, random);
    return new Reach(server.address(), "the stopped product", data, server);
  }

  DatabaseAddress address() {
    return address;
  }

  /** What is read, in words. */
  String words() {
    return words;
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (taken != null) {
      taken.close();
    }
  }
}
