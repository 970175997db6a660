package org.dirigent.platform.events;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether reactors keep up with events, and whether events were set aside. */
@Component
final class EventHealth implements HealthPart {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  EventHealth(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Finding look() {
    List<String> behind = behind();
    if (!behind.isEmpty()) {
      return Finding.worrying(
          "More than %d minutes behind: %s.".formatted(LONG.toMinutes(), String.join(", ", behind)),
          "What they do is late, not lost. The log says what they stumble over.");
    }
    long aside = jdbc.sql("select count(*) from event_set_aside").query(Long.class).single();
    return aside > 0
        ? Finding.worrying(
            "%d events were set aside after ten tries.".formatted(aside),
            "The log names each (ERROR); what they should have done has to be made good.")
        : Finding.well("All reactors keep up.");
  }

  /** Reactors whose next event has waited for long; each is one step into an index. */
  private List<String> behind() {
    return jdbc.sql(
            """
            select c.reactor from event_cursor c
              cross join lateral (
                select at from event e where (e.tx, e.position) > (c.tx, c.position)
                 order by e.tx, e.position limit 1) as next
             where next.at < ? order by c.reactor""")
        .param(OffsetDateTime.ofInstant(clock.instant().minus(LONG), ZoneOffset.UTC))
        .query((row, _) -> row.getString(1))
        .list();
  }
}
