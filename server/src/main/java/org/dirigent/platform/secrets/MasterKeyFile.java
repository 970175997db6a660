package org.dirigent.platform.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dirigent.platform.StartRefused;

/** The file that holds the master key, readable by its owner only, made when it is missing. */
final class MasterKeyFile {

  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final RandomGenerator random;

  /** The file in a folder that only its owner may open. */
  MasterKeyFile(Path folder, RandomGenerator random) {
    this.file = folder.resolve("master");
    this.random = random;
  }

  /** The key, from the file or made now. */
  MasterKey read() {
    try {
      if (Files.notExists(file)) {
        make();
      }
      refuseWhenOthersCanRead();
      return MasterKey.parse(
          Files.readString(file, StandardCharsets.US_ASCII).strip(), file.toString());
    } catch (IOException e) {
      throw new StartRefused(
          "The master key %s cannot be read or made (%s).".formatted(file, e),
          "Give this user the right to read and write there.",
          e);
    }
  }

  /** Written beside and moved into place, so that a crash leaves either no key or a whole one. */
  private void make() throws IOException {
    Path draft = file.resolveSibling("master.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, OWNER_ONLY);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.US_ASCII.encode(MasterKey.fresh(random) + "\n"));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseWhenOthersCanRead() throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.stream().anyMatch(right -> !right.name().startsWith("OWNER_"))) {
      throw new StartRefused(
          "The master key %s can be read by others.".formatted(file), "Run: chmod 600 " + file);
    }
  }
}
