package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.dirigent.platform.secrets.KeyAtRest;
import org.jspecify.annotations.Nullable;

/** Writes everything that is kept to one archive, while others go on working. */
final class Backup {

  static final String FORCE = "--force";
  static final String WITH_KEY = "--with-key";
  static final Set<String> FLAGS = Set.of(FORCE, WITH_KEY);

  private static final int ID_BYTES = 16;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final PrintStream console;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Passphrase passphrase;
  private final UnaryOperator<SeekableByteChannel> disk;

  /** {@code disk} stands between us and the file; tests let it be full. */
  Backup(
      PrintStream console,
      InstantSource clock,
      RandomGenerator random,
      Passphrase passphrase,
      UnaryOperator<SeekableByteChannel> disk) {
    this.console = console;
    this.clock = clock;
    this.random = random;
    this.passphrase = passphrase;
    this.disk = disk;
  }

  /** Writes the archive and returns where it lies. */
  Path run(Order order) throws SQLException, IOException {
    Path file = order.file().orElse(Path.of("dirigent-" + STAMP.format(clock.instant()) + ".zip"));
    Optional<KeyAtRest> key = KeyAtRest.find(order.home(), order.masterKey());
    String id = drawnId();
    SealedKey sealed = order.has(WITH_KEY) ? sealed(key) : null;
    Progress progress = new Progress(console, "reading");
    try (Reach reach = Reach.of(order, random);
        ArchiveFile target = ArchiveFile.begin(file, order.has(FORCE));
        Connection connection = reach.address().connect();
        var archive = new ArchiveWriter(disk.apply(target.channel()), progress)) {
      console.printf("Backing up %s to %s%n", reach.words(), file);
      Snapshot snapshot = Snapshot.take(connection);
      String mark = key.map(found -> found.mark(id)).orElse(null);
      Manifest manifest = written(snapshot, archive, progress, new Names(id, mark, sealed));
      target.finish();
      Taken.note(reach.address(), manifest);
      tell(manifest, file, progress);
    }
    tellOfKey(key, sealed);
    return file;
  }

  private record Names(String id, @Nullable String mark, @Nullable SealedKey sealed) {}

  private static Manifest written(
      Snapshot snapshot, ArchiveWriter archive, Progress progress, Names names)
      throws SQLException, IOException {
    var at = snapshot.at();
    List<String> migrations = snapshot.migrations();
    snapshot.copyTo(archive, progress);
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            Release.NAME,
            at,
            names.id(),
            names.mark(),
            names.sealed(),
            Snapshot.newest(migrations),
            migrations,
            snapshot.sequences(),
            archive.parts());
    archive.finish(manifest);
    return manifest;
  }

  private SealedKey sealed(Optional<KeyAtRest> key) {
    KeyAtRest found =
        key.orElseThrow(
            () ->
                Refused.because(
                    "There is no master key that could go into the archive.",
                    "Leave out --with-key, or give this command the product's settings."));
    return SealedKey.seal(found.bytes(), passphrase.forNew(), random);
  }

  private String drawnId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void tell(Manifest manifest, Path file, Progress progress) throws IOException {
    console.printf(
        "  %,d rows of %d tables as of %s, %.1f MB in %s%n",
        manifest.rows(),
        manifest.parts().size(),
        manifest.at(),
        manifest.bytes() / 1e6,
        progress.speed(manifest.bytes()));
    console.printf("Written: %s, %.1f MB%n", file, Files.size(file) / 1e6);
  }

  private void tellOfKey(Optional<KeyAtRest> key, @Nullable SealedKey sealed) {
    if (sealed != null) {
      console.println("The master key is in the archive, under your passphrase.");
    } else if (key.isPresent()) {
      console.printf(
          """
          The master key is NOT in the archive. Without it nobody can read the secrets of channels or prove the audit log.
          It lies in %s: keep a copy of it, apart from the archive (or back up with --with-key).
          """,
          key.get().place());
    } else {
      console.println("No master key was found here; keep that of the product apart.");
    }
  }
}
