package org.dirigent.conversation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Site;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;

/** The first commit on the road: taken once, or honestly not. */
@FreshDatabase
class InboxTest extends HouseTest {

  @Test
  void a_delivery_that_comes_again_is_taken_again_and_changes_nothing() {
    Visitor anna = site.visitor("anna").arrives();
    Inbound.Message message = anna.message("einmal");

    assertThat(anna.accept(message)).isEqualTo(new Acceptance.Taken(false));
    assertThat(anna.accept(message)).isEqualTo(new Acceptance.Taken(true));
    house.untilUnderstood();
    assertThat(anna.accept(message)).isEqualTo(new Acceptance.Taken(true));
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: einmal");
  }

  @Test
  void of_a_delivery_that_comes_in_parallel_exactly_one_is_the_first() {
    Visitor anna = site.visitor("anna").arrives();
    Inbound.Message message = anna.message("einmal");

    List<Acceptance> answers = inParallel(Collections.nCopies(200, () -> anna.accept(message)));
    house.untilUnderstood();

    assertThat(answers).filteredOn(answer -> answer.equals(new Acceptance.Taken(false))).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.equals(new Acceptance.Taken(true)))
        .hasSize(199);
    assertThat(anna.reads()).containsExactly("me: einmal");
  }

  @Test
  void a_second_delivery_under_the_same_key_does_not_replace_the_first() {
    Visitor anna = site.visitor("anna").arrives();
    Inbound.Message first = anna.message("eins");
    anna.accept(first);
    anna.accept(new Inbound.Message(first.delivery(), new Content.Text("zwei")));
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: eins");
  }

  @Test
  void the_same_key_on_another_account_is_another_delivery() {
    Visitor anna = site.visitor("anna").arrives();
    Visitor berta = Site.of(house).visitor("anna").arrives();
    var key = new DeliveryKey("shared-key");

    assertThat(anna.accept(message(anna, key))).isEqualTo(new Acceptance.Taken(false));
    assertThat(berta.accept(message(berta, key))).isEqualTo(new Acceptance.Taken(false));
    house.untilUnderstood();
  }

  @Test
  void one_delivery_that_cannot_be_stored_is_refused_alone() {
    Visitor anna = site.visitor("anna").arrives();
    Inbound.Message unfit = message(anna, new DeliveryKey("key\u0000"));
    Stream<Callable<Object>> fit =
        IntStream.range(0, 100).mapToObj(n -> () -> anna.accept(anna.message("m" + n)));

    List<Object> answers =
        inParallelCatching(Stream.concat(fit, Stream.of(() -> anna.accept(unfit))).toList());
    house.untilUnderstood();

    assertThat(answers).filteredOn(answer -> answer instanceof IllegalArgumentException).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.equals(new Acceptance.Taken(false)))
        .hasSize(100);
    assertThat(anna.reads()).hasSize(100);
  }

  @Test
  void a_delivery_that_is_far_too_large_is_refused_before_it_is_stored() {
    Visitor anna = site.visitor("anna");
    var choices =
        new Content.Choices(
            "x".repeat(100_000),
            List.of(new Content.Choice("a".repeat(50_000), "b".repeat(50_000))));
    assertThatThrownBy(() -> anna.accept(new Inbound.Message(anna.delivery(), choices)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds at most");
  }

  @Test
  void facts_and_purposes_are_cut_to_what_rules_can_use() {
    Visitor anna = site.visitor("anna");
    anna.accept(
        new Inbound.Arrival(
            anna.delivery(),
            new Sender(anna.address(), Assurance.CLAIMED, List.of()),
            "de",
            Optional.of("t".repeat(5_000)),
            Set.of("page-views"),
            Map.of("page", "p".repeat(5_000))));
    house.untilUnderstood();

    WorkArose arose = Facts.of(house).workOf(anna);
    assertThat(arose.facts().get("page")).hasSize(200);
  }

  @Test
  void when_the_crowd_is_too_large_the_rest_is_asked_to_come_back_and_nobody_is_lost(
      DataSource database) throws Exception {
    Visitor anna = site.visitor("anna").arrives();
    house.untilUnderstood();
    List<Acceptance> answers;
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("lock table inbox in exclusive mode");
      try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Acceptance>> waiting =
            IntStream.range(0, 6_000)
                .mapToObj(n -> senders.submit(() -> anna.accept(anna.message("m" + n))))
                .toList();
        Await.until(
            "somebody is sent away", () -> waiting.stream().anyMatch(answer -> answer.isDone()));
        Await.until(
            "everybody stands in line",
            () -> waiting.stream().filter(Future::isDone).count() >= 1_000);
        connection.rollback();
        answers = waiting.stream().map(InboxTest::get).toList();
      }
    }
    house.untilUnderstood();

    long taken = answers.stream().filter(Acceptance.Taken.class::isInstance).count();
    assertThat(answers).hasAtLeastOneElementOfType(Acceptance.Full.class);
    assertThat(taken).isGreaterThan(4_000);
    assertThat(
            house
                .sql()
                .sql("select count(*) from entry where conversation_id = ? and kind = 'message'")
                .param(anna.conversation().value())
                .query(Long.class)
                .single())
        .isEqualTo(taken);
  }

  @Test
  void when_the_database_is_away_the_sender_is_told_and_a_repeat_is_taken() {
    Visitor anna = site.visitor("anna").arrives();
    house.untilUnderstood();
    Inbound.Message message = anna.message("Hallo");
    house.sql().sql("alter table inbox rename to inbox_away").update();
    try {
      assertThatThrownBy(() -> anna.accept(message)).isInstanceOf(IllegalStateException.class);
    } finally {
      house.sql().sql("alter table inbox_away rename to inbox").update();
    }

    assertThat(anna.accept(message)).isEqualTo(new Acceptance.Taken(false));
    house.untilUnderstood();
    assertThat(anna.reads()).containsExactly("me: Hallo");
  }

  @Test
  void contents_are_forgotten_after_a_while_and_keys_are_not() {
    Visitor anna = site.visitor("anna").arrives();
    Inbound.Message message = anna.message("geheim");
    anna.accept(message);
    house.untilUnderstood();
    house.pass(Duration.ofDays(8));
    house.the(Sweep.class).sweep();

    assertThat(
            house
                .sql()
                .sql("select count(*) from inbox where payload is not null and account_id = ?")
                .param(site.account().value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(anna.accept(message)).isEqualTo(new Acceptance.Taken(true));
  }

  private Inbound.Message message(Visitor visitor, DeliveryKey key) {
    var delivery = new Delivery(visitor.delivery().account(), key, visitor.address(), now());
    return new Inbound.Message(delivery, new Content.Text("Hallo"));
  }

  private Instant now() {
    return house.now();
  }

  private static <T> List<T> inParallel(List<Callable<T>> calls) {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      return calls.stream().map(senders::submit).toList().stream().map(InboxTest::get).toList();
    }
  }

  private static List<Object> inParallelCatching(List<Callable<Object>> calls) {
    return inParallel(
        calls.stream()
            .<Callable<Object>>map(
                call ->
                    () -> {
                      try {
                        return call.call();
                      } catch (RuntimeException refused) {
                        return refused;
                      }
                    })
            .collect(Collectors.toList()));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
