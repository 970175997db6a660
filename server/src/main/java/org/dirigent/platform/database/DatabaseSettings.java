package org.dirigent.platform.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL keeps the data.
 *
 * @param database the one that Dirigent brings along, or one that somebody else looks after
 * @param databasePort where the embedded one listens; 0 takes a free port at every start
 */
@ConfigurationProperties("dirigent")
record DatabaseSettings(
    @DefaultValue("embedded") Kind database,
    @DefaultValue("0") @Min(0) @Max(65535) int databasePort) {

  /** Who runs PostgreSQL. */
  enum Kind {
    EMBEDDED,
    EXTERNAL
  }
}
