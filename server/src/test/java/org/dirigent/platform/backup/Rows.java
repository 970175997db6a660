package org.dirigent.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of every difficult kind: bytes, references, numbers, generated columns, transactions. */
final class Rows {

  private Rows() {}

  static void write(Connection connection) throws SQLException {
    var random = new Random(7);
    run(
        connection,
        """
        insert into account (id, login, display_name, roles, locale, password_hash,
          password_temporary, opened_at)
        select uuidv7(), 'user' || n, E'Nam\\te mit \\\\ und\\nUmbruch äöü€ ' || n, '{AGENT,"a,b"}', 'de',
          'hash', false, now() from generate_series(1, 50) n;
        insert into account_session (id, token_hash, account_id, opened_at, used_at, ends_at, address, device)
          select uuidv7(), sha256('t'), id, now(), now(), now(), '', '' from account limit 1;
        insert into audit_entry values (1, now(), null, 'x', 'y', 'z', '{"a" : 1}', null, '', '\\x00ff');
        update audit_head set position = 1, hash = '\\x00ff';
        insert into lease values ('engine', 41, uuidv7(), now() + interval '1 hour');
        select nextval('customer_number'), nextval('customer_number');
        insert into event (tx, name, payload) values
          ('900000', 'a', '{}'), ('900002', 'c', '{}'), ('900001', 'b', '{}'), ('900007', 'd', '{}');
        insert into event_cursor values ('quick', '900002', 2), ('slow', '900000', 1);
        """);
    for (int i = 0; i < 5; i++) {
      byte[] content = new byte[300_000];
      random.nextBytes(content);
      file(connection, content);
    }
  }

  static void file(Connection connection, byte[] content) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            with file as (insert into stored_file (id, name, begun_at, ready, kept, size)
              values (uuidv7(), 'f', now(), true, true, ?) returning id)
            insert into stored_file_piece (file_id, position, content) select id, 0, ? from file""")) {
      insert.setInt(1, content.length);
      insert.setBytes(2, content);
      insert.executeUpdate();
    }
  }

  static void tell(Connection connection, String name) throws SQLException {
    run(connection, "insert into event (name, payload) values ('" + name + "', '{}')");
  }

  /** As the reader of events asks: behind the cursor, up to the oldest open transaction. */
  static List<String> unheard(Connection connection, String reactor) throws SQLException {
    return texts(
        connection,
        """
        select e.name from event e, event_cursor c
         where c.reactor = '%s' and (e.tx, e.position) > (c.tx, c.position)
           and e.tx < pg_snapshot_xmin(pg_current_snapshot())
         order by e.tx, e.position"""
            .formatted(reactor));
  }

  /** Everything that belongs to the tables. */
  static List<String> structure(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select indexdef from pg_indexes where schemaname = 'public'
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
         where not tgisinternal
        order by 1""");
  }

  static List<String> numbers(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences
         where sequencename not like 'restoration%' order by 1""");
  }

  static long count(Connection connection, String table) throws SQLException {
    return Long.parseLong(texts(connection, "select count(*) from " + table).getFirst());
  }

  private static List<String> texts(Connection connection, String question) throws SQLException {
    var texts = new ArrayList<String>();
    try (ResultSet row = connection.createStatement().executeQuery(question)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static void run(Connection connection, String statements) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.execute(statements);
    }
  }
}
