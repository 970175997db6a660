package org.dirigent.platform.health;

import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, and how quickly. */
@Component
final class DatabaseHealth implements HealthPart {

  private static final long SLOW_MILLIS = 500;

  private final JdbcClient jdbc;

  DatabaseHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Finding look() {
    long begun = System.nanoTime();
    jdbc.sql("select 1").query(Integer.class).single();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    String words = "It answers within %d ms.".formatted(millis);
    return millis < SLOW_MILLIS
        ? Finding.well(words)
        : Finding.worrying(words, "Look at the load of its machine and at long statements.");
  }
}
