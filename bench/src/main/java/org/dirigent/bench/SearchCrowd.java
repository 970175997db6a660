package org.dirigent.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * 200,000 customers with 1,000,000 conversations and what was first said in each, copied into the
 * database. The same every time: everything follows from a row's number. Indexes are made after the
 * rows, which takes a third of the time.
 */
final class SearchCrowd {

  static final int CUSTOMERS = 200_000;
  static final int CONVERSATIONS = 1_000_000;
  private static final Duration STEP = Duration.ofMinutes(5);

  private static final String ON_TABLES =
      """
      from pg_indexes where schemaname = 'public' and indexdef like 'CREATE INDEX%'
       and tablename in ('customer', 'customer_address', 'conversation', 'entry')""";

  private final SearchWords words = new SearchWords();
  private final Instant newest;
  private final BenchDatabase database;

  SearchCrowd(BenchDatabase database, Instant newest) {
    this.database = database;
    this.newest = newest;
  }

  /** Puts everybody in; each step may take five minutes. */
  void settle() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = " + STEP.toMillis());
      statement.execute("set maintenance_work_mem = '256MB'");
      List<String> indexes = strings(statement, "select indexdef " + ON_TABLES);
      strings(statement, "select 'drop index ' || indexname " + ON_TABLES)
          .forEach(drop -> execute(statement, drop));
      copyAll(connection);
      indexes.forEach(index -> timed(index, () -> execute(statement, index)));
      timed("vacuum analyze", () -> execute(statement, "vacuum analyze"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copyAll(Connection connection) {
    copy(
        connection,
        "customer (id, name, name_from, anonymous, known_since)",
        CUSTOMERS,
        n -> RowCopy.line(id('a', n), words.name(n), "agent", "f", ago(n)));
    String address =
        "customer_address (id, customer_id, kind, scope, value, proven, provenance, valid_from)";
    copy(connection, address, CUSTOMERS, n -> address('b', n, "phone", words.phone(n)));
    copy(connection, address, CUSTOMERS, n -> address('c', n, "email", words.mailbox(n)));
    copy(
        connection,
        "conversation (id, customer_id, topic, channel, status, opened_at, last_at, last_seq)",
        CONVERSATIONS,
        n ->
            RowCopy.line(
                id('d', n),
                customerOf(n),
                words.topic(n),
                n % 3 == 0 ? "email" : "webchat",
                "resolved",
                ago(n),
                ago(n),
                "1"));
    copy(
        connection,
        "entry (conversation_id, seq, id, customer_id, channel, at, kind, author, body)",
        CONVERSATIONS,
        n ->
            RowCopy.line(
                id('d', n),
                "1",
                id('e', n),
                customerOf(n),
                "webchat",
                ago(n),
                "message",
                "customer",
                "{\"text\": \"" + words.said(n) + "\"}"));
  }

  private String address(char kind, int n, String what, String value) {
    return RowCopy.line(id(kind, n), id('a', n), what, "", value, "t", "sign-in", ago(0));
  }

  private static String customerOf(int conversation) {
    return id('a', 1 + conversation % CUSTOMERS);
  }

  private static String id(char kind, int n) {
    return "%c0000000-0000-7000-8000-%012x".formatted(kind, n);
  }

  private String ago(int minutes) {
    return newest.minus(Duration.ofMinutes(minutes)).toString();
  }

  private static void copy(Connection connection, String into, int rows, IntFunction<String> row) {
    timed(rows + " rows: " + into, () -> RowCopy.of(connection, into, rows, row));
  }

  private interface Step {
    void take() throws SQLException;
  }

  private static void timed(String what, Step step) {
    long begun = System.nanoTime();
    try {
      step.take();
    } catch (SQLException e) {
      throw new IllegalStateException(what, e);
    }
    System.out.printf("  %5.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
