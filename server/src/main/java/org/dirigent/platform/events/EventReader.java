package org.dirigent.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.dirigent.platform.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events behind a cursor without ever passing over one that commits late.
 *
 * <p>Positions are drawn before the commit, so a later position may be visible first. Therefore
 * events are read in the order of (transaction, position), and only up to the horizon: the oldest
 * transaction that is still open.
 */
@Component
class EventReader {

  /** A place in the log: everything up to and including it is done. */
  record Cursor(String transaction, long position) {}

  /** An event and the cursor behind it. */
  record Read(Cursor cursor, Recorded recorded) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EventReader(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The cursor of that reactor, locked until the transaction ends: one node works it at a time. */
  Cursor lock(String reactor) {
    jdbc.sql("insert into event_cursor (reactor) values (?) on conflict do nothing")
        .param(reactor)
        .update();
    return jdbc.sql("select tx::text, position from event_cursor where reactor = ? for update")
        .param(reactor)
        .query((row, _) -> new Cursor(row.getString(1), row.getLong(2)))
        .single();
  }

  void move(String reactor, Cursor to) {
    jdbc.sql("update event_cursor set tx = ?::xid8, position = ? where reactor = ?")
        .param(to.transaction())
        .param(to.position())
        .param(reactor)
        .update();
  }

  /** Everything before this cursor is visible; nothing will ever be added there. */
  Cursor horizon() {
    String oldestOpen =
        jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
            .query(String.class)
            .single();
    return new Cursor(oldestOpen, 0);
  }

  List<Read> between(Cursor after, Cursor horizon, Set<Class<?>> hears, int limit) {
    return jdbc.sql(
            """
            select tx::text, position, at, name, payload from event
             where (tx, position) > (?::xid8, ?) and tx < ?::xid8 and name = any(?)
             order by tx, position limit ?
            """)
        .params(after.transaction(), after.position(), horizon.transaction())
        .param(EventNames.of(hears))
        .param(limit)
        .query((row, _) -> read(row, hears))
        .list();
  }

  /** Whether something is committed for these ears that an older open transaction holds back. */
  boolean heldBack(Cursor horizon, Set<Class<?>> hears) {
    return jdbc.sql("select exists (select 1 from event where tx >= ?::xid8 and name = any(?))")
        .param(horizon.transaction())
        .param(EventNames.of(hears))
        .query(Boolean.class)
        .single();
  }

  private Read read(ResultSet row, Set<Class<?>> hears) throws SQLException {
    Object event = json.readValue(row.getString(5), EventNames.named(row.getString(4), hears));
    long position = row.getLong(2);
    return new Read(
        new Cursor(row.getString(1), position),
        new Recorded(position, row.getObject(3, OffsetDateTime.class).toInstant(), event));
  }
}
