package org.dirigent.conversation.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what is written goes out. */
@Component
final class OutboxHealth implements HealthPart {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  OutboxHealth(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox";
  }

  /** Few rows wait at any time, and those have an index of their own. */
  @Override
  public Finding look() {
    long late =
        jdbc.sql(
                """
                select count(*) from outbox o join entry e
                    on e.conversation_id = o.conversation_id and e.seq = o.seq
                 where o.state = 'queued' and e.at < ? and (o.held_until is null or o.held_until < ?)""")
            .params(longAgo(), longAgo())
            .query(Long.class)
            .single();
    return late == 0
        ? Finding.well("What was written has gone out.")
        : Finding.worrying(
            "%d messages have waited for more than %d minutes.".formatted(late, LONG.toMinutes()),
            "Look whether their mailbox or provider can be reached; they are tried for a day.");
  }

  private OffsetDateTime longAgo() {
    return clock.instant().minus(LONG).atOffset(ZoneOffset.UTC);
  }
}
