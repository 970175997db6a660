package org.dirigent.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file with what PostgreSQL says about itself; a long one gives way to a new one at a start.
 */
final class ServerLog {

  private static final long LONG = 4L << 20;
  private static final int LAST_LINES = 12;

  private final Path file;
  private long beginsAt;

  private ServerLog(Path file) {
    this.file = file;
  }

  static ServerLog in(Path home) {
    try {
      return new ServerLog(Files.createDirectories(home.resolve("logs")).resolve("postgres.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Marks where the words of the next server begin. */
  void begin() {
    try {
      long size = Files.exists(file) ? Files.size(file) : 0;
      if (size > LONG) {
        Path old = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        size = 0;
      }
      beginsAt = size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  boolean tellsOfTakenPort() {
    return words().contains("Address already in use");
  }

  /** Backends of a killed server need a moment to notice that it is gone. */
  boolean tellsOfOldBackends() {
    return words().contains("pre-existing shared memory block");
  }

  String lastWords() {
    List<String> lines = words().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private String words() {
    try {
      String all = Files.readString(file);
      return all.substring((int) Math.min(beginsAt, all.length()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
