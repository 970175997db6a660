package org.dirigent.platform.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links entries to the end of the chain; writers stand in line at the head's row. */
@Component
final class AuditAppender {

  private final JdbcClient jdbc;
  private final Chain chain;
  private final InstantSource clock;

  AuditAppender(JdbcClient jdbc, Chain chain, InstantSource clock) {
    this.jdbc = jdbc;
    this.chain = chain;
    this.clock = clock;
  }

  void append(List<PendingEntries.Pending> entries) {
    Head head = Head.read(jdbc, "for update");
    // PostgreSQL keeps microseconds; what is hashed must be what is read again.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (PendingEntries.Pending entry : entries) {
      AuditRow row = row(head.position() + 1, now, entry);
      head = new Head(row.position(), chain.hash(row, head.hash()));
      insert(row, head.hash());
    }
    jdbc.sql("update audit_head set position = ?, hash = ?")
        .params(head.position(), head.hash())
        .update();
  }

  private static AuditRow row(long position, Instant now, PendingEntries.Pending pending) {
    AuditEntry entry = pending.entry();
    return new AuditRow(
        position,
        now,
        id(entry.actor()),
        entry.actorName(),
        entry.action(),
        entry.subjectKind() + "/" + entry.subjectId(),
        pending.before(),
        pending.after(),
        pending.address());
  }

  private void insert(AuditRow row, byte[] hash) {
    jdbc.sql(
            """
            insert into audit_entry (%s, hash)
            values (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)
            """
                .formatted(AuditRow.COLUMNS))
        .param(row.position())
        .param(row.at().atOffset(ZoneOffset.UTC))
        .param(row.actor())
        .params(row.actorName(), row.action(), row.subject())
        .param(row.before())
        .param(row.after())
        .params(row.address(), hash)
        .update();
  }

  private static @Nullable UUID id(@Nullable UserId actor) {
    return actor == null ? null : actor.value();
  }
}
