package org.dirigent.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.dirigent.platform.EventName;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reactors can rely on: every committed event, once, none forgotten, whatever commits late.
 */
@FreshDatabase
@Timeout(60)
class ReactorsTest {

  @EventName("test.bell-rang.1")
  record BellRang(int number) {}

  @EventName("test.door-opened.1")
  record DoorOpened(String by) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventBell bell = new EventBell();
  private final PostgresEventLog log;
  private final EventReader reader;
  private final Listening listening = new Listening();
  private ReactorRun run;
  private Thread thread = Thread.currentThread();

  ReactorsTest(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    JsonMapper json = JsonMapper.builder().build();
    this.log = new PostgresEventLog(jdbc, json, bell);
    this.reader = new EventReader(jdbc, json);
    this.run = newRun();
  }

  /** Writes down what it is given, and fails when told to. */
  private final class Listening implements Reactor {

    private final List<Integer> heard = new CopyOnWriteArrayList<>();
    private volatile int failsOn = -1;
    private volatile int failures;

    @Override
    public String name() {
      return "test.listening";
    }

    @Override
    public Set<Class<?>> hears() {
      return Set.of(BellRang.class);
    }

    @Override
    public void react(Recorded recorded) {
      BellRang rang = (BellRang) recorded.event();
      jdbc.sql("insert into heard (number) values (?)").param(rang.number()).update();
      if (rang.number() == failsOn) {
        failures++;
        throw new IllegalStateException("not this one");
      }
      heard.add(rang.number());
    }
  }

  @BeforeEach
  void begin() {
    jdbc.sql("create table if not exists heard (number int primary key)").update();
    jdbc.sql("truncate heard, event_cursor, event_set_aside, event").update();
    thread = start();
  }

  private Thread start() {
    run = newRun();
    return Thread.ofVirtual().start(run);
  }

  private ReactorRun newRun() {
    return new ReactorRun(listening, reader, bell, transaction, jdbc, Duration.ofMillis(30));
  }

  @AfterEach
  void end() throws InterruptedException {
    run.stop();
    thread.join();
  }

  @Test
  void a_committed_event_is_heard_and_one_that_was_rolled_back_is_not() {
    rolledBack(1);
    ring(2);

    awaitHeard(List.of(2));
  }

  @Test
  void an_event_needs_a_transaction_and_a_name() {
    assertThatThrownBy(() -> log.append(new BellRang(1)))
        .hasMessageContaining("in the transaction of the change");
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> log.append("no event")))
        .hasMessageContaining("has no @EventName");
  }

  @Test
  void an_event_that_commits_late_is_never_passed_over() throws InterruptedException {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Thread late =
        Thread.ofVirtual()
            .start(
                () ->
                    transaction.executeWithoutResult(
                        _ -> {
                          log.append(new BellRang(1));
                          appended.countDown();
                          awaitLatch(mayCommit);
                        }));
    awaitLatch(appended);
    ring(2);
    ring(3);
    assertThat(listening.heard).isEmpty();

    mayCommit.countDown();
    late.join();

    awaitHeard(List.of(1, 2, 3));
  }

  @Test
  void what_a_reactor_writes_is_written_once_even_if_it_fails_in_between() {
    listening.failsOn = 2;
    ring(1);
    ring(2);
    ring(3);
    awaitUntil(() -> listening.failures >= 2);
    listening.failsOn = -1;

    awaitUntil(() -> count("heard") == 3);
    assertThat(jdbc.sql("select number from heard order by number").query(Integer.class).list())
        .containsExactly(1, 2, 3);
  }

  @Test
  void an_event_that_fails_again_and_again_is_set_aside_and_those_behind_it_go_on() {
    listening.failsOn = 1;
    ring(1);
    ring(2);

    awaitUntil(() -> listening.heard.contains(2));
    assertThat(count("event_set_aside")).isEqualTo(1);
    assertThat(listening.failures).isEqualTo(10);
  }

  @Test
  void after_a_restart_it_goes_on_where_it_was() throws InterruptedException {
    ring(1);
    awaitHeard(List.of(1));
    end();
    ring(2);
    thread = start();

    awaitHeard(List.of(1, 2));
  }

  @Test
  void events_for_others_are_passed_over() {
    transaction.executeWithoutResult(_ -> log.append(new DoorOpened("nobody")));
    ring(1);

    awaitHeard(List.of(1));
  }

  private void ring(int number) {
    transaction.executeWithoutResult(_ -> log.append(new BellRang(number)));
  }

  private void rolledBack(int number) {
    transaction.executeWithoutResult(
        state -> {
          log.append(new BellRang(number));
          state.setRollbackOnly();
        });
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private void awaitHeard(List<Integer> numbers) {
    awaitUntil(() -> listening.heard.size() >= numbers.size());
    assertThat(listening.heard).isEqualTo(numbers);
  }

  private static void awaitUntil(BooleanSupplier holds) {
    Await.until("the reactor has come so far", holds);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
