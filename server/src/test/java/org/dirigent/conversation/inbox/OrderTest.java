package org.dirigent.conversation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.dirigent.channel.Inbound;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.ForSeeds;
import org.junit.jupiter.api.Test;

/** In order per sender, in parallel across senders, each once, whatever the crowd. */
@FreshDatabase
class OrderTest extends HouseTest {

  @Test
  void twenty_numbered_messages_in_a_burst_stand_in_their_order() {
    Visitor anna = site.visitor("anna").arrives();
    IntStream.rangeClosed(1, 20).forEach(number -> anna.says("Nummer " + number));
    house.untilUnderstood();

    assertThat(anna.reads())
        .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(n -> "me: Nummer " + n).toList());
  }

  @ForSeeds(5)
  void deliveries_that_come_doubled_and_shuffled_are_there_once(long seed) {
    var random = new Random(seed);
    Visitor anna = site.visitor("anna");
    List<Inbound> deliveries = new ArrayList<>();
    anna.arrives();
    for (int i = 0; i < 30; i++) {
      Inbound.Message message = anna.message("m" + i);
      deliveries.addAll(Collections.nCopies(1 + random.nextInt(3), message));
    }
    Collections.shuffle(deliveries, random);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      deliveries.forEach(delivery -> senders.execute(() -> anna.accept(delivery)));
    }
    house.untilUnderstood();

    assertThat(anna.reads())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 30).mapToObj(n -> "me: m" + n).toList());
    List<Integer> seqs = Facts.of(house).seqs(anna.conversation());
    assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, 31).boxed().toList());
  }

  @Test
  void a_thousand_visitors_with_twenty_messages_each_are_all_there_once_and_in_order()
      throws InterruptedException {
    int visitors = 1_000;
    int messages = 20;
    long begun = System.nanoTime();
    List<Visitor> crowd =
        IntStream.range(0, visitors).mapToObj(n -> site.visitor("v" + n)).toList();
    var atOnce = new Semaphore(200);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Visitor visitor : crowd) {
        atOnce.acquire();
        senders.execute(
            () -> {
              visitor.arrives();
              IntStream.range(0, messages).forEach(n -> visitor.says("m" + n));
              atOnce.release();
            });
      }
    }
    Duration taken = since(begun);
    Await.until("all is understood", Duration.ofMinutes(2), () -> house.waiting() == 0);
    System.out.printf(
        "%,d deliveries: taken in within %d ms, understood within %d ms%n",
        visitors * (messages + 1), taken.toMillis(), since(begun).toMillis());

    long wrong =
        house
            .sql()
            .sql(
                """
                select count(*) from (
                  select conversation_id, array_agg(body ->> 'text' order by seq) as said,
                         max(seq) as last
                    from entry e
                    join segment s using (conversation_id)
                   where s.account_id = ? and e.kind = 'message'
                   group by conversation_id) as all_of_one
                 where said <> (select array_agg('m' || n order by n) from generate_series(0, ?) n)
                    or last <> ?""")
            .params(site.account().value(), messages - 1, messages + 1)
            .query(Long.class)
            .single();
    assertThat(wrong).isZero();
    assertThat(Facts.of(house).worksOn(site)).hasSize(visitors);
  }

  @Test
  void a_message_is_understood_within_moments_of_being_taken() {
    Visitor anna = site.visitor("anna").arrives();
    house.untilUnderstood();
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int expected = i + 1;
      anna.says("m" + i);
      long begun = System.nanoTime();
      Await.until("it is understood", () -> anna.transcript().size() == expected);
      micros.add((System.nanoTime() - begun) / 1_000);
    }
    Collections.sort(micros);
    System.out.printf(
        "understood after %d us (median), %d us (worst)%n", micros.get(25), micros.get(49));

    assertThat(micros.get(25)).isLessThan(200_000);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
