package org.dirigent.platform.database;

import java.sql.SQLException;
import org.dirigent.platform.StartRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** What keeps tables from being made, in words of somebody who can remove it. */
final class MigrationTrouble {

  private static final String NO_RIGHT = "42501";
  private static final String NO_SUCH_FEATURE = "0A000";

  private MigrationTrouble() {}

  static StartRefused refusal(FlywayException failure) {
    SQLException cause = sql(failure);
    if (cause == null) {
      return refusal(failure, "The whole story stands in logs/dirigent.log in the data directory.");
    }
    String message = String.valueOf(cause.getMessage());
    if (NO_RIGHT.equals(cause.getSQLState())) {
      return refusal(
          cause,
          "Let the role that spring.datasource.username names own its database, as an administrator"
              + " of that server: alter database dirigent owner to dirigent.");
    }
    if (NO_SUCH_FEATURE.equals(cause.getSQLState()) && message.contains("extension")) {
      return refusal(
          cause,
          "Install the contrib extensions of PostgreSQL on its server (Debian and Ubuntu bring them"
              + " in postgresql-18, Red Hat in postgresql18-contrib), then start again.");
    }
    return refusal(cause, "The unfinished step was undone. Remove its cause, then start again.");
  }

  private static StartRefused refusal(Exception cause, String remedy) {
    return new StartRefused(
        "The tables that this release needs cannot be made: %s".formatted(cause.getMessage()),
        remedy,
        cause);
  }

  private static @Nullable SQLException sql(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
