package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Letterbox;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.EntryReader;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody writes mails to a mailbox, and an agent answers. */
abstract class CorrespondenceTest extends HouseTest {

  AgentId ann;
  Letterbox shop;
  String erika;

  @BeforeEach
  void a_mailbox() {
    ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    shop = Letterbox.of(house);
    erika = "erika-" + house.newId() + "@kunde.example";
  }

  void resolve() {
    var segments = house.the(Segments.class);
    segments.end(work(), Segments.Ending.BY_AGENT, house.now());
    house.inTransaction(
        () -> {
          var conversation = house.the(ConversationStore.class).lock(conversation()).orElseThrow();
          conversation.status(
              org.dirigent.conversation.ConversationStatus.RESOLVED, Voice.SYSTEM, house.now());
          conversation.write();
        });
  }

  WorkItemId work() {
    return new WorkItemId(
        house
            .sql()
            .sql(
                "select work_item_id from segment where conversation_id = ? order by opened_at desc limit 1")
            .param(conversation().value())
            .query(UUID.class)
            .single());
  }

  long works() {
    return house
        .sql()
        .sql("select count(*) from arisen_work where conversation_id = ?")
        .param(conversation().value())
        .query(Long.class)
        .single();
  }

  ConversationId conversation() {
    return shop.conversations().getLast();
  }

  Entry reply(String text) {
    house.the(Segments.class).assign(work(), ann, house.now());
    return kept(
        post(new NewMessage(conversation(), ann, house.newId(), new Spoken.Text(text), 1_000)));
  }

  Entry sentBy(Entry entry) {
    house.pass(Duration.ofSeconds(10));
    house.the(Postman.class).ring(entry.conversationId());
    Await.until(
        "it is settled", Duration.ofSeconds(20), () -> delivery(entry).state() != State.QUEUED);
    return entry;
  }

  Posted post(NewMessage message) {
    house.the(Segments.class).assign(work(), ann, house.now());
    Posted posted =
        house
            .the(TransactionTemplate.class)
            .execute(_ -> house.the(Posting.class).post(message, house.now()));
    house.the(Postman.class).ring(message.conversation());
    return posted;
  }

  static Entry kept(Posted posted) {
    assertThat(posted).isInstanceOf(Posted.Kept.class);
    return ((Posted.Kept) posted).entry();
  }

  Entry.Delivery delivery(Entry entry) {
    return Objects.requireNonNull(
        house.the(EntryReader.class).find(entry.id()).orElseThrow().delivery());
  }

  List<Entry> entries() {
    return house
        .sql()
        .sql("select id from entry where conversation_id = ? order by seq")
        .param(conversation().value())
        .query(UUID.class)
        .list()
        .stream()
        .map(id -> house.the(EntryReader.class).find(new EntryId(id)).orElseThrow())
        .toList();
  }

  List<String> said() {
    return entries().stream()
        .filter(entry -> entry.kind() == EntryKind.MESSAGE)
        .map(
            entry ->
                entry.body() instanceof Spoken.Mail(SentMail mail)
                    ? mail.text()
                    : ((Spoken.Text) entry.body()).text())
        .toList();
  }

  Entry only(EntryKind kind) {
    var found = entries().stream().filter(entry -> entry.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  Entry last() {
    return entries().stream()
        .filter(entry -> entry.kind() == EntryKind.MESSAGE || entry.kind() == EntryKind.ADVISED)
        .toList()
        .getLast();
  }

  static SentMail mail(Entry entry) {
    return ((Spoken.Mail) entry.body()).mail();
  }
}
