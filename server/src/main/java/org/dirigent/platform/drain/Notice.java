package org.dirigent.platform.drain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dirigent.platform.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How long people are told beforehand, as {@code ./dirigent drain} leaves it in the data directory:
 * a file with a number of seconds, read once.
 */
@Component
final class Notice {

  private static final Logger log = LoggerFactory.getLogger(Notice.class);

  /** Longer would outlive the patience of whoever stops the process. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Path file;

  Notice(DataDirectory data) {
    this.file = data.path().resolve("drain");
  }

  /** What was asked for; nought if nothing was. */
  Duration take() {
    try {
      if (Files.notExists(file)) {
        return Duration.ZERO;
      }
      String seconds = Files.readString(file).strip();
      Files.delete(file);
      return seconds.matches("\\d{1,6}") ? bounded(Long.parseLong(seconds)) : Duration.ZERO;
    } catch (IOException e) {
      log.warn("How long people should be told before the stop cannot be read: {}", e.toString());
      return Duration.ZERO;
    }
  }

  private static Duration bounded(long seconds) {
    Duration asked = Duration.ofSeconds(seconds);
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }
}
