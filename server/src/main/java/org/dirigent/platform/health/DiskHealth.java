package org.dirigent.platform.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.HealthPart;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much room is left where the data directory lies. */
@Component
final class DiskHealth implements HealthPart {

  private static final DataSize LITTLE = DataSize.ofGigabytes(2);

  /** PostgreSQL stops when it cannot write its log, which takes pieces of 16 MB. */
  private static final DataSize TOO_LITTLE = DataSize.ofMegabytes(100);

  private final DataDirectory data;

  DiskHealth(DataDirectory data) {
    this.data = data;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding look() {
    try {
      return judged(Files.getFileStore(data.path()).getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Finding judged(long free) {
    String words = "%,d MB are free where the data lie.".formatted(free >> 20);
    if (free < TOO_LITTLE.toBytes()) {
      return Finding.ill(words, "Make room at once: the database is about to stop.");
    }
    return free < LITTLE.toBytes()
        ? Finding.worrying(words, "Make room or a larger disk; a full one stops everything.")
        : Finding.well(words);
  }
}
