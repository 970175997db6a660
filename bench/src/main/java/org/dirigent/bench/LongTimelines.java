package org.dirigent.bench;

import static org.dirigent.bench.RowCopy.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Conversations that went on for years: customer, agent and notes in turn. */
final class LongTimelines {

  static final int ENTRIES = 5_000;

  private final SearchWords words = new SearchWords();
  private final Instant newest;
  private final int conversations;

  LongTimelines(int conversations, Instant newest) {
    this.conversations = conversations;
    this.newest = newest;
  }

  /** Puts them in. */
  void settle(BenchDatabase database) {
    try (Connection connection = database.connect()) {
      RowCopy.of(
          connection,
          "customer (id, name, name_from, anonymous, known_since)",
          conversations,
          n -> line(id('1', n), words.name(n), "agent", "f", at(1)));
      RowCopy.of(
          connection,
          "conversation (id, customer_id, topic, channel, status, opened_at, last_at, last_seq,"
              + " read_by_agent)",
          conversations,
          n -> conversation(n));
      RowCopy.of(
          connection,
          "entry (conversation_id, seq, id, customer_id, channel, at, kind, author, author_name,"
              + " public_name, body)",
          conversations * ENTRIES,
          this::entry);
      database.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of one, from 1. */
  static String path(int n) {
    return "/desk/c/" + id('2', n);
  }

  /** What was said last in it. */
  static String lastWords(int n) {
    return "Bestellung M" + n * ENTRIES + ":";
  }

  private String conversation(int n) {
    String last = Integer.toString(ENTRIES);
    return line(
        id('2', n),
        id('1', n),
        words.topic(n),
        "webchat",
        "resolved",
        at(1),
        at(ENTRIES),
        last,
        last);
  }

  private String entry(int number) {
    int conversation = 1 + (number - 1) / ENTRIES;
    int seq = 1 + (number - 1) % ENTRIES;
    boolean customer = seq % 2 == 0;
    return line(
        id('2', conversation),
        Integer.toString(seq),
        id('3', number),
        id('1', conversation),
        "webchat",
        at(seq),
        seq % 15 == 0 ? "note" : "message",
        customer ? "customer" : "agent",
        customer ? "" : "Anna Probe",
        customer ? "" : "Anna",
        "{\"text\": \"" + words.said(number) + "\"}");
  }

  private String at(int seq) {
    return newest.minus(Duration.ofMinutes(ENTRIES - seq)).toString();
  }

  private static String id(char kind, int n) {
    return "f%c000000-0000-7000-8000-%012x".formatted(kind, n);
  }
}
