package org.dirigent.platform.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether backups are still taken; who never takes one with our command is not asked why. */
@Component
final class BackupHealth implements HealthPart {

  private static final Duration LONG = Duration.ofHours(36);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  BackupHealth(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Finding look() {
    Optional<Instant> last =
        jdbc.sql("select at from backup_taken order by at desc limit 1")
            .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .optional();
    if (last.isEmpty()) {
      return Finding.well("None was taken by ./dirigent backup yet.");
    }
    Duration ago = Duration.between(last.get(), clock.instant());
    String words = "The last one shows %s, %d hours ago.".formatted(last.get(), ago.toHours());
    return ago.compareTo(LONG) < 0
        ? Finding.well(words)
        : Finding.worrying(words, "Look why the nightly one is missing, and take one now.");
  }
}
