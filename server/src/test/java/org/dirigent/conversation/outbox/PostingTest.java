package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dirigent.channel.Content;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Conversations;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.house.ConversationHouse;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.conversation.timeline.EntryReader;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What agents may send, and what becomes of it. */
@FreshDatabase
class PostingTest extends HouseTest {

  private static final SendResult BUSY = new SendResult.Later(Duration.ofMillis(1), "busy");

  private AgentId ann;
  private AgentId ben;
  private Visitor anna;

  @BeforeEach
  void ann_works_annas_contact() {
    ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    ben = house.staff().hire(new AgentId(house.newId()), "Ben Brandt");
    house.channel().answers();
    anna = site.visitor("anna").arrives().says("Guten Tag");
    house.untilUnderstood();
    house.the(Segments.class).assign(anna.work(), ann, house.now());
  }

  @Test
  void the_assignees_reply_is_kept_sent_and_read_by_the_customer_under_the_public_name() {
    Entry reply = kept(post(ann, "Guten Tag, was kann ich tun?"));
    untilSettled(reply);

    assertThat(reply.author().name()).isEqualTo("Ann Albers");
    assertThat(anna.reads()).containsExactly("me: Guten Tag", "Ann: Guten Tag, was kann ich tun?");
    assertThat(state(reply)).isEqualTo(State.SENT);
    Outbound sent = sent(reply);
    assertThat(sent.author()).isEqualTo("Ann");
    assertThat(sent.to()).isEqualTo(anna.address());
    assertThat(sent.content()).isEqualTo(new Content.Text("Guten Tag, was kann ich tun?"));
  }

  @Test
  void the_same_key_again_is_the_same_message() {
    UUID key = house.newId();
    Entry first = kept(post(ann, key, "einmal", 100));
    Entry again = kept(post(ann, key, "einmal", 0));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(anna.reads()).containsExactly("me: Guten Tag", "Ann: einmal");
  }

  @Test
  void the_same_key_in_parallel_is_one_message() {
    UUID key = house.newId();
    try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20).forEach(_ -> tabs.execute(() -> post(ann, key, "einmal", 100)));
    }

    assertThat(anna.reads()).containsExactly("me: Guten Tag", "Ann: einmal");
  }

  @Test
  void the_same_key_of_another_agent_is_not_the_same_message() {
    UUID key = house.newId();
    post(ann, key, "von Ann", 100);
    house.the(Segments.class).assign(anna.work(), ben, house.now());
    post(ben, key, "von Ben", 100);

    assertThat(anna.reads()).containsExactly("me: Guten Tag", "Ann: von Ann", "Ben: von Ben");
  }

  @Test
  void whoever_is_not_the_assignee_may_not_reply() {
    assertThat(post(ben, "Hallo")).isEqualTo(new Posted.NotNow("not-assignee"));
    house.the(Segments.class).release(anna.work());
    assertThat(post(ann, "Hallo")).isEqualTo(new Posted.NotNow("not-assignee"));
    assertThat(anna.reads()).containsExactly("me: Guten Tag");
  }

  @Test
  void nothing_is_sent_to_somebody_who_has_left() {
    anna.leaves();
    house.untilUnderstood();

    assertThat(post(ann, "Noch da?")).isEqualTo(new Posted.NotNow("segment-ended"));
  }

  @Test
  void who_has_not_seen_the_customers_last_words_is_asked_to_read_first() {
    anna.says("Ach, noch etwas");
    house.untilUnderstood();

    assertThat(post(ann, house.newId(), "Antwort", 2)).isEqualTo(new Posted.Unseen(3));
    kept(post(ann, house.newId(), "Antwort", 3));
  }

  @Test
  void own_messages_and_facts_need_not_have_been_seen() {
    kept(post(ann, house.newId(), "eins", 2));
    kept(post(ann, house.newId(), "zwei", 2));
  }

  @Test
  void what_the_channel_cannot_carry_is_refused_with_the_field() {
    assertThat(post(ann, "x".repeat(2_001)))
        .isInstanceOfSatisfying(
            Posted.Unfit.class, unfit -> assertThat(unfit.code()).isEqualTo("too-long"));
    assertThat(post(ann, "  ")).isInstanceOf(Posted.Unfit.class);
    kept(post(ann, "x".repeat(2_000)));
  }

  @Test
  void an_unknown_conversation_is_unknown() {
    var message =
        new NewMessage(
            new ConversationId(house.newId()), ann, house.newId(), new Spoken.Text("Hallo"), 0);
    assertThat(post(message)).isEqualTo(new Posted.NoConversation());
  }

  @Test
  void messages_go_out_in_their_order_however_often_one_must_be_tried() {
    house
        .channel()
        .answers(
            new SendResult.Later(Duration.ofMillis(20), "busy"),
            new SendResult.Later(Duration.ofMillis(20), "busy"));
    List<Entry> replies =
        IntStream.rangeClosed(1, 5).mapToObj(n -> kept(post(ann, "Antwort " + n))).toList();
    house.pass(Duration.ofSeconds(1));
    Await.until(
        "all are sent",
        () -> {
          house.pass(Duration.ofMillis(50));
          return replies.stream().allMatch(reply -> state(reply) == State.SENT);
        });

    List<String> attempts =
        house.channel().attempts().stream()
            .filter(sent -> sent.to().equals(anna.address()))
            .map(sent -> ((Content.Text) sent.content()).text())
            .distinct()
            .toList();
    assertThat(attempts)
        .containsExactly("Antwort 1", "Antwort 2", "Antwort 3", "Antwort 4", "Antwort 5");
  }

  @Test
  void a_message_that_fails_returns_to_its_author_and_the_next_one_goes_out() {
    house.channel().answers(new SendResult.Failed("blocked", "The customer blocked us"));
    Entry failing = kept(post(ann, "eins"));
    untilSettled(failing);
    Entry next = kept(post(ann, "zwei"));
    untilSettled(next);

    assertThat(house.the(EntryReader.class).find(failing.id()).orElseThrow().delivery())
        .isEqualTo(new Entry.Delivery(State.FAILED, "blocked"));
    assertThat(state(next)).isEqualTo(State.SENT);
    assertThat(house.bus().told("delivery").stream().map(news -> news.json()))
        .anyMatch(news -> news.contains(failing.id().toString()) && news.contains("failed"));
  }

  @Test
  void nobody_knows_is_not_failed_and_is_not_tried_again() {
    house.channel().answers(new SendResult.Unknown("timeout"));
    Entry reply = kept(post(ann, "eins"));
    untilSettled(reply);

    assertThat(state(reply)).isEqualTo(State.UNKNOWN);
    assertThat(
            house.channel().attempts().stream()
                .filter(sent -> sent.id().value().equals(reply.id().value())))
        .hasSize(1);
  }

  @Test
  void what_cannot_be_sent_for_a_day_is_given_up_visibly() {
    house.channel().answers(Collections.nCopies(40, BUSY).toArray(SendResult[]::new));
    Entry reply = kept(post(ann, "eins"));
    Await.until(
        "it is given up",
        () -> {
          house.pass(Duration.ofMinutes(16));
          return state(reply) == State.FAILED;
        });
  }

  @Test
  void receipts_show_at_the_message() {
    Entry reply = kept(post(ann, "eins"));
    untilSettled(reply);
    var line = anna.transcript().getLast().at();
    anna.receives(line);
    house.untilUnderstood();
    assertThat(state(reply)).isEqualTo(State.DELIVERED);
    anna.reads(line);
    house.untilUnderstood();
    assertThat(state(reply)).isEqualTo(State.READ);
  }

  @Test
  void what_was_kept_before_a_death_is_sent_by_the_next_life(DataSource database) {
    house.the(Postman.class).stop();
    Entry reply = kept(post(ann, "eins"));
    assertThat(state(reply)).isEqualTo(State.QUEUED);
    try (ConversationHouse next = ConversationHouse.open(database, house.clock())) {
      Await.until("it is sent", () -> state(reply) == State.SENT);
      assertThat(next.channel().attempts())
          .anyMatch(sent -> sent.id().value().equals(reply.id().value()));
    }
    house.the(Postman.class).start();
  }

  @Test
  void the_screen_knows_beforehand_who_may_reply() {
    var conversations = house.the(Conversations.class);
    var forAnn = conversations.view(anna.conversation(), ann).orElseThrow();
    var forBen = conversations.view(anna.conversation(), ben).orElseThrow();

    assertThat(forAnn.mayReply()).isTrue();
    assertThat(forAnn.mayNotReplyBecause()).isNull();
    assertThat(forBen.mayReply()).isFalse();
    assertThat(forBen.mayNotReplyBecause()).isEqualTo("not-assignee");
  }

  private Posted post(AgentId agent, String text) {
    return post(agent, house.newId(), text, 1_000);
  }

  private Posted post(AgentId agent, UUID key, String text, int seenUpTo) {
    return post(new NewMessage(anna.conversation(), agent, key, new Spoken.Text(text), seenUpTo));
  }

  private Posted post(NewMessage message) {
    Posted posted =
        house
            .the(TransactionTemplate.class)
            .execute(_ -> house.the(Posting.class).post(message, house.now()));
    house.the(Postman.class).ring(message.conversation());
    return posted;
  }

  private static Entry kept(Posted posted) {
    assertThat(posted).isInstanceOf(Posted.Kept.class);
    return ((Posted.Kept) posted).entry();
  }

  private State state(Entry entry) {
    Entry now = house.the(EntryReader.class).find(entry.id()).orElseThrow();
    return Objects.requireNonNull(now.delivery()).state();
  }

  private void untilSettled(Entry entry) {
    Await.until("it is settled", () -> state(entry) != State.QUEUED);
  }

  private Outbound sent(Entry entry) {
    return house.channel().attempts().stream()
        .filter(sent -> sent.id().value().equals(entry.id().value()))
        .findFirst()
        .orElseThrow();
  }
}
