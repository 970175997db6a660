package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MessageId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.house.ConversationHouse;
import org.dirigent.conversation.house.Facts;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out by mail, when, and what becomes of it. */
@FreshDatabase
class MailSendingTest extends CorrespondenceTest {

  @Test
  void a_reply_is_held_and_goes_out_in_the_thread_with_our_signature() {
    shop.from(erika).called("1@kunde.example").withCopyTo("chef@kunde.example").says("Warum?");
    Entry reply = reply("Wegen der Versandkosten.");
    assertThat(delivery(reply).heldUntil()).isEqualTo(house.now().plusSeconds(10));
    house.pass(Duration.ofSeconds(9));
    assertThat(house.channel().mail().sent(reply.id().value())).isEmpty();

    var mail = house.channel().mail().sent(sentBy(reply).id().value()).orElseThrow();
    assertThat(mail.head().subject()).isEqualTo("Re: Rechnung 4711");
    assertThat(mail.head().to()).containsExactly(new MailParty("", erika));
    assertThat(mail.head().cc()).containsExactly(new MailParty("", "chef@kunde.example"));
    assertThat(mail.head().references()).containsExactly("1@kunde.example");
    assertThat(mail.words().text()).isEqualTo("Wegen der Versandkosten.\n\n-- \nIhr Shop");
    assertThat(delivery(reply)).isEqualTo(new Entry.Delivery(State.SENT, null));
  }

  @Test
  void a_whole_mail_goes_out_as_it_was_written() throws IOException {
    shop.from(erika).says("Warum?");
    UUID html = markup("<p>Wegen <b>Versand</b></p>");
    SentMail written = letter(List.of(new Party("Erika", erika)), "Ihre Rechnung", "Wegen Versand");
    Entry entry =
        kept(
            post(
                new NewMessage(
                    conversation(), ann, house.newId(), new Spoken.Mail(written), 1_000, html)));

    var mail = house.channel().mail().sent(sentBy(entry).id().value()).orElseThrow();
    assertThat(mail.head().subject()).isEqualTo("Ihre Rechnung");
    assertThat(mail.words().text()).isEqualTo("Wegen Versand");
    assertThat(mail.words().html()).contains(new FileId(html));
    try (var bytes = opened(entry, html)) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<b>Versand</b>");
    }
  }

  @Test
  void a_mail_whose_sending_was_cut_off_is_unknown_and_never_sent_again() {
    shop.from(erika).says("Warum?");
    Entry reply = cutOff("Wegen der Versandkosten.");

    assertThat(delivery(sentBy(reply))).isEqualTo(new Entry.Delivery(State.UNKNOWN, null));
    assertThat(house.channel().mail().sent(reply.id().value())).isEmpty();
    assertThat(works()).as("who wrote it is still at it").isEqualTo(1);
  }

  @Test
  void a_conversation_comes_back_to_whoever_was_done_with_it_before_a_sending_was_cut_off() {
    shop.from(erika).says("Warum?");
    Entry reply = cutOff("Wegen der Versandkosten.");
    resolve();

    assertThat(delivery(sentBy(reply))).isEqualTo(new Entry.Delivery(State.UNKNOWN, null));
    assertThat(works()).isEqualTo(2);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("open");
    assertThat(arisen()).contains("sending-unknown").contains(ann.value().toString());
  }

  @Test
  void what_waited_when_a_backup_was_taken_is_unknown_after_a_restore_and_never_sent_again() {
    shop.from(erika).says("Warum?");
    Entry reply =
        house
            .the(TransactionTemplate.class)
            .execute(
                _ -> {
                  Entry written = reply("Wegen der Versandkosten.");
                  house.the(DoubtfulAfterRestore.class).run(house.now());
                  return written;
                });

    assertThat(delivery(sentBy(reply))).isEqualTo(new Entry.Delivery(State.UNKNOWN, null));
    assertThat(house.channel().mail().sent(reply.id().value())).isEmpty();
  }

  private String arisen() {
    return house
        .sql()
        .sql("select payload::text from event where payload::text like '%sending-unknown%'")
        .query(String.class)
        .single();
  }

  /** Written, and being handed over when the process died. */
  private Entry cutOff(String text) {
    return house
        .the(TransactionTemplate.class)
        .execute(
            _ -> {
              Entry written = reply(text);
              house.the(OutboxRows.class).begin(written.id());
              return written;
            });
  }

  @Test
  void recipients_that_are_none_are_refused_with_the_value() {
    shop.from(erika).says("Warum?");
    for (var nonsense : List.of("kein", "a@b@c", "a b@c.de", "x@y.de\r\nBcc: z@y.de", "")) {
      var mail = letter(List.of(new Party("", nonsense)), "Hallo", "Hallo");
      assertThat(
              post(
                  new NewMessage(conversation(), ann, house.newId(), new Spoken.Mail(mail), 1_000)))
          .as(nonsense)
          .isInstanceOfSatisfying(
              Posted.Unfit.class, unfit -> assertThat(unfit.code()).isEqualTo("bad-address"));
    }
    var nobody = letter(List.of(), "Hallo", "Hallo");
    assertThat(
            post(
                new NewMessage(conversation(), ann, house.newId(), new Spoken.Mail(nobody), 1_000)))
        .isInstanceOf(Posted.Unfit.class);
  }

  @Test
  void what_is_taken_back_in_time_never_goes_out() {
    shop.from(erika).says("Warum?");
    Entry reply = reply("Unfug");
    house.pass(Duration.ofSeconds(9));
    Entry withdrawn = withdraw(reply, ann);
    assertThat(withdrawn.kind()).isEqualTo(EntryKind.WITHDRAWN);
    assertThat(withdrawn.body()).isEqualTo(new EntryBody.Withdrawn(new Spoken.Text("Unfug")));
    assertThat(withdrawn.delivery()).isNull();
    assertThat(withdraw(reply, ann)).isEqualTo(withdrawn);

    Entry next = sentBy(reply("Besser"));
    assertThat(house.channel().mail().sent(next.id().value())).isPresent();
    assertThat(house.channel().mail().sent(reply.id().value())).isEmpty();
  }

  @Test
  void from_its_time_on_nothing_is_taken_back_and_by_nobody_else_before() {
    shop.from(erika).says("Warum?");
    Entry reply = reply("Unfug");
    AgentId ben = house.staff().hire(new AgentId(house.newId()), "Ben Brandt");
    assertThatThrownBy(() -> withdraw(reply, ben)).isInstanceOf(ProblemOccurred.class);
    house.the(Postman.class).stop();
    house.pass(Duration.ofSeconds(10));
    assertThatThrownBy(() -> withdraw(reply, ann))
        .isInstanceOfSatisfying(
            ProblemOccurred.class,
            refused -> assertThat(refused.problem()).isEqualTo(MessageProblems.ALREADY_SENT));
    house.the(Postman.class).start();
    sentBy(reply);
  }

  @Test
  void a_death_while_a_mail_is_held_changes_nothing(DataSource database) {
    shop.from(erika).says("Warum?");
    house.the(Postman.class).stop();
    Entry kept = reply("bleibt");
    Entry taken = reply("geht nicht");
    try (ConversationHouse next = ConversationHouse.open(database, house.clock())) {
      withdrawIn(next, taken);
      assertThat(next.channel().mail().sent(kept.id().value())).isEmpty();
      house.pass(Duration.ofSeconds(10));
      Await.until("it is sent", () -> next.channel().mail().sent(kept.id().value()).isPresent());
      assertThat(next.channel().mail().sent(taken.id().value())).isEmpty();
    }
    house.the(Postman.class).start();
  }

  @Test
  void a_bounce_fails_the_message_and_makes_work_if_nobody_is_at_it() {
    shop.from(erika).says("Warum?");
    Entry reply = sentBy(reply("Darum"));
    shop.bounces(reply.id().value(), "delayed", false, erika);
    assertThat(delivery(reply)).isEqualTo(new Entry.Delivery(State.SENT, "delayed"));
    assertThat(works()).isEqualTo(1);

    resolve();
    shop.bounces(reply.id().value(), "mailbox-unknown", true, erika);
    assertThat(delivery(reply)).isEqualTo(new Entry.Delivery(State.FAILED, "mailbox-unknown"));
    assertThat(works()).isEqualTo(2);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("open");
    assertThat(
            house
                .sql()
                .sql("select unreachable_code from customer_address where value = ?")
                .param(erika)
                .query(String.class)
                .single())
        .isEqualTo("mailbox-unknown");

    shop.bounces(reply.id().value(), "delayed", false, erika);
    assertThat(delivery(reply).code()).isEqualTo("mailbox-unknown");
  }

  @Test
  void a_bounce_of_what_we_never_sent_moves_nothing() {
    shop.bounces(house.newId(), "mailbox-unknown", true, erika);
    assertThat(shop.conversations()).isEmpty();
  }

  private java.io.InputStream opened(Entry entry, UUID file) {
    return house
        .the(Attachments.class)
        .open(new MessageId(entry.id().value()), new FileId(file))
        .orElseThrow()
        .bytes();
  }

  private UUID markup(String html) throws IOException {
    return house
        .the(Attachments.class)
        .keepEvidence(
            "mail.html", new java.io.ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow()
        .value();
  }

  private static SentMail letter(List<Party> to, String subject, String text) {
    return new SentMail(
        subject,
        new Party("Shop", "service@shop.example"),
        null,
        to,
        List.of(),
        List.of(),
        text,
        "",
        false,
        true,
        false,
        List.of(),
        List.of(),
        "person",
        List.of(),
        null);
  }

  private Entry withdraw(Entry entry, AgentId by) {
    return house.the(Withdrawing.class).withdraw(entry.conversationId(), entry.id(), by);
  }

  private void withdrawIn(ConversationHouse other, Entry entry) {
    other.the(Withdrawing.class).withdraw(entry.conversationId(), entry.id(), ann);
  }
}
