package org.dirigent.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

  /**
   * What lies behind a cursor.
   *
   * @param settled events before the horizon
   * @param heldBack whether more is committed that an older open transaction holds back
   */
  record Page(List<Read> settled, boolean heldBack) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EventReader(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The cursor of that reactor, locked until the transaction ends: one node works it at a time. */
  Cursor lock(String reactor) {
    return locked(reactor)
        .orElseGet(
            () -> {
              jdbc.sql("insert into event_cursor (reactor) values (?) on conflict do nothing")
                  .param(reactor)
                  .update();
              return locked(reactor).orElseThrow();
            });
  }

  private Optional<Cursor> locked(String reactor) {
    return jdbc.sql("select tx::text, position from event_cursor where reactor = ? for update")
        .param(reactor)
        .query((row, _) -> new Cursor(row.getString(1), row.getLong(2)))
        .optional();
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

  /** The next events for these ears; the horizon is that of the very snapshot that is read. */
  Page after(Cursor cursor, Set<Class<?>> hears, int limit) {
    List<Optional<Read>> found =
        jdbc.sql(
                """
                select tx::text, position, at, name, payload,
                       tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
                  from event
                 where (tx, position) > (?::xid8, ?) and name = any(?)
                 order by tx, position limit ?
                """)
            .params(cursor.transaction(), cursor.position())
            .param(EventNames.of(hears))
            .param(limit)
            .query(
                (row, _) ->
                    row.getBoolean(6) ? Optional.of(read(row, hears)) : Optional.<Read>empty())
            .list();
    List<Read> settled = found.stream().flatMap(Optional::stream).toList();
    return new Page(settled, settled.size() < found.size());
  }

  private Read read(ResultSet row, Set<Class<?>> hears) throws SQLException {
    Object event = json.readValue(row.getString(5), EventNames.named(row.getString(4), hears));
    long position = row.getLong(2);
    return new Read(
        new Cursor(row.getString(1), position),
        new Recorded(position, row.getObject(3, OffsetDateTime.class).toInstant(), event));
  }
}
