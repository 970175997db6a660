package org.dirigent.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.Secret;
import org.dirigent.platform.UserId;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.platform.database.TestDatabase;
import org.dirigent.platform.secrets.TestSecrets;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@FreshDatabase
class AuditLogTest {

  private static final AuditEntry.Actor ANN =
      new AuditEntry.Actor(new UserId(new UUID(1, 1)), "Ann");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditLog log;
  private final Verifier verifier;

  AuditLogTest(TestDatabase database) {
    this.jdbc = database.jdbc();
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    Chain chain = new Chain(TestSecrets.some());
    SettableClock clock = SettableClock.at("2026-03-02T08:00:00.123456789Z");
    this.log =
        new ChainedAuditLog(
            new AuditAppender(jdbc, chain, clock), new Redaction(JsonMapper.builder().build()));
    this.verifier = new Verifier(jdbc, chain);
  }

  @BeforeEach
  void the_log_is_empty() {
    tamper("delete from audit_entry", "update audit_head set position = 0, hash = ''");
  }

  @Test
  void what_is_recorded_stands_in_the_log_once_its_transaction_commits() {
    transaction.executeWithoutResult(
        _ -> {
          log.record(entry(1).from(Map.of("open", true)).into(Map.of("open", false)));
          log.record(entry(2));
        });

    assertThat(rows("position || ' ' || actor_name || ' ' || action || ' ' || subject"))
        .containsExactly("1 Ann queue.changed queue/1", "2 Ann queue.changed queue/2");
    assertThat(rows("coalesce(before::text, '-') || coalesce(after::text, '-')"))
        .containsExactly("{\"open\":true}{\"open\":false}", "--");
    assertThat(verifier.verify()).returns(true, Verifier.Verdict::intact);
  }

  @Test
  void nothing_is_recorded_of_what_was_rolled_back() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      log.record(entry(1));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");

    assertThat(rows("position::text")).isEmpty();
  }

  @Test
  void recording_without_a_transaction_is_a_mistake() {
    assertThatThrownBy(() -> log.record(entry(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  @Test
  void secrets_are_written_as_stars_whatever_they_are_called() {
    record Account(Secret key, String name) {}
    record Settings(Account account, String apiToken, Map<String, String> more) {}
    var settings =
        new Settings(
            new Account(new Secret("hidden-1"), "shop"),
            "hidden-2",
            Map.of("client_secret", "hidden-3", "colour", "blue"));

    record(entry(1).into(settings));

    assertThat(rows("after::text").getFirst())
        .contains("shop", "blue", "\"key\":\"***\"", "\"apiToken\":\"***\"")
        .doesNotContain("hidden");
  }

  @Test
  void the_verifier_names_the_row_that_somebody_rewrote() {
    IntStream.rangeClosed(1, 5).forEach(i -> record(entry(i).into(Map.of("n", i))));

    for (String column :
        List.of(
            "actor_name = 'Ben'",
            "actor_id = null",
            "action = 'queue.read'",
            "subject = 'queue/9'",
            "after = '{\"n\": 3}'",
            "address = '1.2.3.4'",
            "at = at + interval '1 microsecond'")) {
      String[] undo = {
        "create table kept as table audit_entry",
        "update audit_entry set " + column + " where position = 3"
      };
      tamper(undo);
      assertThat(verifier.verify().fault())
          .as(column)
          .isEqualTo("Entry 3: the entry is not what was recorded");
      tamper(
          "delete from audit_entry",
          "insert into audit_entry select * from kept",
          "drop table kept");
      assertThat(verifier.verify().intact()).isTrue();
    }
  }

  @Test
  void the_verifier_names_the_row_that_somebody_removed() {
    IntStream.rangeClosed(1, 5).forEach(i -> record(entry(i)));
    tamper("delete from audit_entry where position = 2");

    assertThat(verifier.verify().fault()).isEqualTo("Entry 2: the entry is missing");
  }

  @Test
  void the_verifier_sees_that_the_end_was_cut_off() {
    IntStream.rangeClosed(1, 5).forEach(i -> record(entry(i)));
    tamper("delete from audit_entry where position > 3");

    assertThat(verifier.verify().fault()).isEqualTo("Entry 4: the entry is missing");

    tamper("update audit_head set position = 3");
    assertThat(verifier.verify().fault())
        .isEqualTo("Entry 3: the last entry is not the one that the head names");
  }

  @Test
  void a_chain_that_was_rewritten_without_the_key_does_not_hold() {
    record(entry(1));
    Verifier withAnotherKey = new Verifier(jdbc, new Chain(TestSecrets.others()));

    assertThat(withAnotherKey.verify().fault()).startsWith("Entry 1:");
  }

  @Test
  void the_database_itself_refuses_to_change_the_log() {
    record(entry(1));

    for (String statement :
        List.of(
            "update audit_entry set action = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void many_writers_at_once_make_one_unbroken_chain() throws Exception {
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Void> write =
          () -> {
            for (int i = 0; i < 25; i++) {
              record(entry(i));
            }
            return null;
          };
      for (var done : writers.invokeAll(List.of(write, write, write, write, write, write))) {
        done.get();
      }
    }

    assertThat(verifier.verify())
        .returns(true, Verifier.Verdict::intact)
        .returns(150L, Verifier.Verdict::position);
  }

  private void record(AuditEntry entry) {
    transaction.executeWithoutResult(_ -> log.record(entry));
  }

  private static AuditEntry entry(int queue) {
    return ANN.did("queue.changed").to("queue", queue);
  }

  private List<String> rows(String expression) {
    return jdbc.sql("select " + expression + " from audit_entry order by position")
        .query(String.class)
        .list();
  }

  /** What somebody could do who owns the database. */
  private void tamper(String... statements) {
    jdbc.sql("alter table audit_entry disable trigger user").update();
    for (String statement : statements) {
      jdbc.sql(statement).update();
    }
    jdbc.sql("alter table audit_entry enable trigger user").update();
  }
}
