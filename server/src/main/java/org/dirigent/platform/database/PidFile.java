package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server writes about itself into its data directory ({@code postmaster.pid}):
 * its process, since when, on which port, and whether it takes connections. A server that was
 * killed leaves the file behind.
 */
record PidFile(long process, long since, int port, boolean ready) {

  private static final int PROCESS = 0;
  private static final int SINCE = 2;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** Reads the file of a cluster; absent when there is none or its first lines are unfinished. */
  static Optional<PidFile> of(Path cluster) {
    try {
      return parse(Files.readAllLines(cluster.resolve("postmaster.pid")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the process named here lives and is a server of this cluster, not a stranger. */
  boolean servedBy(Path cluster) {
    try {
      var words =
          Files.readString(Path.of("/proc/" + process + "/cmdline"), StandardCharsets.UTF_8);
      return words.contains(cluster.toString());
    } catch (IOException e) {
      return false; // gone, or somebody else's
    }
  }

  private static Optional<PidFile> parse(List<String> lines) {
    if (lines.size() <= PORT) {
      return Optional.empty();
    }
    try {
      boolean ready = lines.size() > STATUS && lines.get(STATUS).startsWith("ready");
      return Optional.of(
          new PidFile(
              Long.parseLong(lines.get(PROCESS).strip()),
              Long.parseLong(lines.get(SINCE).strip()),
              Integer.parseInt(lines.get(PORT).strip()),
              ready));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
