package org.dirigent.conversation.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what was taken in is understood. */
@Component
final class InboxHealth implements HealthPart {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  InboxHealth(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public Finding look() {
    long late =
        jdbc.sql("select count(*) from inbox where state = 0 and received_at < ?")
            .param(clock.instant().minus(LONG).atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    long aside = jdbc.sql("select count(*) from inbox_aside").query(Long.class).single();
    if (late > 0) {
      return Finding.worrying(
          "%d deliveries have waited for more than %d minutes.".formatted(late, LONG.toMinutes()),
          "The log says what holds them back; nothing is lost.");
    }
    return aside > 0
        ? Finding.worrying(
            "%d deliveries could not be understood.".formatted(aside),
            "They stand on their timelines as placeholders and are tried again for two days.")
        : Finding.well("What came in is understood.");
  }
}
