package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dirigent.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that an earlier process left behind on a cluster: on its way out after its process was
 * killed, or an orphan. Whoever calls this holds the data directory, so nobody needs it any more.
 */
record Predecessor(Path cluster) {

  private static final Logger log = LoggerFactory.getLogger(Predecessor.class);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Ends the server where there is one, and waits until it is gone. */
  void end() {
    Optional<PidFile> left = PidFile.of(cluster);
    if (left.isEmpty()) {
      return;
    }
    if (living()) {
      long process = left.get().process();
      log.info("The previous PostgreSQL (process {}) is still stopping", process);
      Shell.run(List.of("kill", "-INT", Long.toString(process)));
      if (!Patience.of(PATIENCE).until(() -> !living())) {
        throw new StartRefused(
            "An earlier PostgreSQL (process %d) still uses %s and does not stop."
                .formatted(process, cluster),
            "End that process (kill -QUIT %d), then start again.".formatted(process));
      }
    }
    forget();
  }

  private boolean living() {
    return PidFile.of(cluster).filter(server -> server.servedBy(cluster)).isPresent();
  }

  /**
   * A process number is soon used again by a stranger, which PostgreSQL would take for a server.
   */
  private void forget() {
    try {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      log.warn("The stale postmaster.pid in {} cannot be deleted: {}", cluster, e.toString());
    }
  }
}
