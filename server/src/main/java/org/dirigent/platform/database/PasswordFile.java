package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.dirigent.platform.StartRefused;

/** The password of the embedded server, drawn once and kept in a file that only its owner reads. */
record PasswordFile(Path file, String value) {

  private static final int BYTES = 24;

  /** Reads the file, or draws a password and writes it where there is no cluster yet. */
  static PasswordFile in(Path home, boolean clusterExists, RandomGenerator random) {
    Path file = home.resolve("password");
    try {
      if (!Files.exists(file)) {
        refuseIf(clusterExists, file);
        write(file, drawn(random));
      }
      return new PasswordFile(file, Files.readString(file).strip());
    } catch (IOException e) {
      throw new StartRefused(
          "The database's password file %s cannot be used (%s).".formatted(file, e),
          "Check who owns the data directory.",
          e);
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "PasswordFile[" + file + "]";
  }

  private static String drawn(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void write(Path file, String password) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path unfinished = file.resolveSibling("password.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, ownerOnly);
    Files.writeString(unfinished, password + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseIf(boolean clusterExists, Path file) {
    if (clusterExists) {
      throw new StartRefused(
          "The database is there but its password file %s is missing.".formatted(file),
          "Restore that file from the backup that the data directory came from.");
    }
  }
}
