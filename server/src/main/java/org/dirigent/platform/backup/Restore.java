package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dirigent.platform.database.DatabaseAddress;
import org.dirigent.platform.secrets.KeyAtRest;

/** Makes everything anew from an archive that proved whole. */
final class Restore {

  static final String FORCE = "--force";
  static final String CHECK = "--check";
  static final String WITHOUT_KEY = "--without-key";
  static final Set<String> FLAGS = Set.of(FORCE, CHECK, WITHOUT_KEY);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final PrintStream console;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Passphrase passphrase;

  Restore(PrintStream console, InstantSource clock, RandomGenerator random, Passphrase passphrase) {
    this.console = console;
    this.clock = clock;
    this.random = random;
    this.passphrase = passphrase;
  }

  void run(Order order) throws SQLException, IOException {
    Path file =
        order.file().orElseThrow(() -> Refused.usage("restore needs the name of an archive."));
    try (ArchiveReader archive = ArchiveReader.open(file)) {
      check(archive);
      if (!order.has(CHECK)) {
        Optional<KeyAtRest> key = new RightKey(archive.manifest(), passphrase).find(order);
        fill(order, archive, key);
        tell(order, archive.manifest());
      }
    }
  }

  private void check(ArchiveReader archive) {
    Manifest manifest = archive.manifest();
    console.printf(
        "Archive of %s, written by Dirigent %s: %,d rows of %d tables, %.1f MB%n",
        manifest.at(),
        manifest.product(),
        manifest.rows(),
        manifest.parts().size(),
        manifest.bytes() / 1e6);
    Schema.requireKnown(manifest);
    archive.verify(new Progress(console, "checking"));
    console.println("  every part is what was written");
  }

  private void fill(Order order, ArchiveReader archive, Optional<KeyAtRest> key)
      throws SQLException, IOException {
    Optional<DatabaseAddress> external = order.external();
    String stamp = STAMP.format(clock.instant());
    try (Place place = Place.take(order.home(), force(order, external), stamp)) {
      if (external.isPresent()) {
        requireEmpty(external.get());
        load(external.get(), archive);
      } else {
        place.fill(random, server -> load(server.address(), archive));
      }
      if (key.isPresent()) {
        RightKey.put(key.get(), place);
      }
    }
  }

  /** Beside an external database an embedded one is in nobody's way. */
  private static boolean force(Order order, Optional<DatabaseAddress> external) {
    return order.has(FORCE) || external.isPresent();
  }

  private void load(DatabaseAddress database, ArchiveReader archive)
      throws SQLException, IOException {
    Progress progress = new Progress(console, "restoring");
    Schema.make(database, archive.manifest().migrations());
    new Load(database, archive, progress).run();
    console.printf("  restored in %s%n", progress.speed(archive.manifest().bytes()));
  }

  /** What is in an external database is never thrown away by us. */
  private static void requireEmpty(DatabaseAddress database) throws SQLException {
    try (Connection connection = database.connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from pg_class
                     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace""")) {
      row.next();
      if (row.getLong(1) > 0) {
        throw Refused.because(
            "The database %s is not empty.".formatted(database.url()),
            "Create an empty one and name it, or drop the tables yourself.");
      }
    }
  }

  private void tell(Order order, Manifest manifest) {
    console.printf(
        """
        Restored into %s, as of %s. What came later is not there.
        At the next start everybody signs in anew, and mail that waited to be sent at that moment is not sent
        again: it may be out, so it is marked as unknown and shown to its authors. See docs/guides/operations.md.
        """,
        order.external().map(DatabaseAddress::url).orElse(order.home().toString()), manifest.at());
  }
}
