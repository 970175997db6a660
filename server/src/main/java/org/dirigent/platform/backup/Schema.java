package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dirigent.platform.database.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the tables as they were when the archive was written: with its migrations and no other. The
 * next start brings them up to the present release, as it would have.
 */
final class Schema {

  private Schema() {}

  /**
   * Goes on only if this release knows every migration.
   *
   * @throws Refused when the archive is of a newer release
   */
  static void requireKnown(Manifest manifest) {
    for (String script : manifest.migrations()) {
      if (!script.matches("[a-z]+/V[\\w.]+\\.sql")
          || Schema.class.getResource("/db/" + script) == null) {
        throw Refused.because(
            "The archive was written by a newer Dirigent (%s): this one does not know its migration %s."
                .formatted(manifest.product(), script),
            "Restore it with that release or a newer one.");
      }
    }
  }

  static void make(DatabaseAddress database, List<String> migrations) throws IOException {
    Path folder = Files.createTempDirectory("dirigent-schema");
    try {
      for (String script : migrations) {
        write(script, folder);
      }
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .locations("filesystem:" + folder)
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Refused.because(
          "The tables cannot be made: %s".formatted(e.getMessage()),
          "The database must be empty, its role must own it, and pg_trgm must be at hand.",
          e);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void write(String script, Path folder) throws IOException {
    Path file = folder.resolve(script);
    Files.createDirectories(file.resolveSibling("."));
    try (InputStream content = resource(script)) {
      if (content == null) {
        throw new IOException("no migration " + script);
      }
      Files.copy(content, file);
    }
  }

  private static @Nullable InputStream resource(String script) {
    return Schema.class.getResourceAsStream("/db/" + script);
  }
}
