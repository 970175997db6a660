package org.dirigent.platform.database;

import java.util.Arrays;
import java.util.Optional;
import org.dirigent.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables of every module to the state that this release expects, after the server has
 * proven that it keeps what it confirms. A database that a newer release wrote is left untouched.
 */
final class Migrations implements FlywayMigrationStrategy {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

  @Override
  public void migrate(Flyway flyway) {
    DurableSettings.of(flyway.getConfiguration().getDataSource()).require();
    newer(flyway).ifPresent(Migrations::refuse);
    int applied = apply(flyway);
    if (applied > 0) {
      log.info("Applied {} database migrations", applied);
    }
  }

  private static int apply(Flyway flyway) {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException failure) {
      throw MigrationTrouble.refusal(failure);
    }
  }

  private static Optional<MigrationInfo> newer(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .filter(migration -> unknown(migration.getState()))
        .reduce((earlier, later) -> later);
  }

  /** Applied there, but not among the migrations of this release. */
  private static boolean unknown(MigrationState state) {
    return state.isApplied() && !state.isResolved();
  }

  private static void refuse(MigrationInfo migration) {
    throw new StartRefused(
        "The database was written by a newer Dirigent: this one does not know its migration %s (%s)."
            .formatted(migration.getVersion(), migration.getDescription()),
        "Start that newer release, or restore a backup made before it.");
  }
}
