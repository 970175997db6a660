package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.By;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.SentMail;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;

/** Somebody leaves a concern in a form while nobody is there; it goes on by mail. */
@FreshDatabase
class InquiriesTest extends CorrespondenceTest {

  private static final String TEXT = "Wo bleibt mein Rad? <b>Dringend</b>\nEs fehlt seit Mai.";

  private void leaves(String visitor, String address) {
    leaves(visitor, address, house.newId().toString());
  }

  private void leaves(String visitor, String address, String key) {
    house.pass(Duration.ofMillis(5));
    var browser = new Address(AddressKind.VISITOR, site.account().value().toString(), visitor);
    house
        .inbox()
        .accept(
            new Inbound.Inquiry(
                new Delivery(
                    shop.account(),
                    new DeliveryKey(key),
                    new Address(AddressKind.EMAIL, "", address),
                    house.now()),
                new Sender(
                    browser,
                    Assurance.CLAIMED,
                    List.of(
                        new Claim(Claim.Kind.NAME, "Erika Muster", false),
                        new Claim(Claim.Kind.EMAIL, address, false))),
                "de",
                TEXT,
                Set.of("privacy-note"),
                Map.of("form", "Shop")));
    house.untilUnderstood();
  }

  private Entry message(int number) {
    return entries().stream()
        .filter(entry -> entry.kind() == EntryKind.MESSAGE)
        .toList()
        .get(number);
  }

  private Content.Mail sentMail(Entry entry) {
    return house.channel().mail().sent(entry.id().value()).orElseThrow();
  }

  @Test
  void it_opens_a_conversation_by_mail_and_its_writer_is_told_at_once() {
    leaves("greta", erika);
    var inquiry = message(0);
    assertThat(mail(inquiry).text()).isEqualTo(TEXT);
    assertThat(mail(inquiry).from()).isEqualTo(new SentMail.Party("Erika Muster", erika));
    assertThat(mail(inquiry).remarks()).containsExactly("web-form");
    var confirmation = message(1);
    assertThat(confirmation.author().kind()).isEqualTo(By.SYSTEM);
    Await.until(
        "it went out without being held",
        Duration.ofSeconds(20),
        () -> delivery(confirmation).state() == State.SENT);
    var sent = sentMail(confirmation);
    assertThat(sent.nature().kind()).isEqualTo("auto-reply");
    assertThat(sent.head().to().getFirst().address()).isEqualTo(erika);
    assertThat(sent.words().text()).contains("angekommen", "Ihr Shop");
    assertThat(topic()).isEqualTo("Wo bleibt mein Rad? <b>Dringend</b>");
    assertThat(works()).isOne();
  }

  @Test
  void nothing_that_was_typed_stands_in_the_confirmation() {
    leaves("greta", erika);
    var confirmation = mail(message(1));
    assertThat(confirmation.text() + confirmation.subject() + confirmation.to())
        .doesNotContain("Rad", "Erika Muster", "Dringend");
  }

  @Test
  void an_address_is_told_once_a_day_whoever_types_it() {
    leaves("greta", erika);
    leaves("another", erika);
    leaves("a-third", erika.replace("@", "+tag@"));
    assertThat(confirmations()).isOne();
    house.pass(Duration.ofHours(24));
    leaves("greta", erika);
    assertThat(confirmations()).isEqualTo(2);
  }

  private int confirmations() {
    return house
        .sql()
        .sql(
            """
            select count(distinct e.id) from entry e join segment s using (conversation_id)
             where s.account_id = ? and e.kind = 'message' and e.author = 'system'""")
        .param(shop.account().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same() {
    var key = house.newId().toString();
    leaves("greta", erika, key);
    leaves("greta", erika, key);
    assertThat(shop.conversations()).hasSize(1);
    assertThat(said()).hasSize(2);
  }

  @Test
  void the_typed_address_leads_to_nobody() {
    shop.from(erika).about("Vertrauliches").says("Von mir selbst.");
    var theirs = customer();
    leaves("stranger", erika);
    assertThat(customer()).isNotEqualTo(theirs);
    assertThat(said().getFirst()).isEqualTo(TEXT);
    assertThat(shop.conversations()).hasSize(2);
    // And the other way round: a letter from there is not a word of the visitor's.
    shop.from(erika).about("Noch etwas").says("Wieder ich.");
    assertThat(customer()).isEqualTo(theirs);
  }

  @Test
  void the_answer_goes_to_the_address_in_one_thread_and_comes_back_here() {
    leaves("greta", erika);
    var confirmation = message(1);
    var answer = sentBy(reply("Morgen ist es da."));
    var sent = sentMail(answer);
    assertThat(sent.head().to().getFirst().address()).isEqualTo(erika);
    assertThat(sent.head().subject()).isEqualTo("Re: Ihre Anfrage an Shop");
    assertThat(sent.head().after()).containsExactly(new MessageId(confirmation.id().value()));
    shop.from(erika).answering(confirmation.id().value()).says("Und die Klingel?");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(mail(message(3)).suspicious()).doesNotContain("other-sender");
  }

  @Test
  void a_machine_that_answers_the_confirmation_is_not_answered() {
    leaves("greta", erika);
    shop.from(erika).ofKind("auto-reply").answering(message(1).id().value()).says("Bin im Urlaub.");
    assertThat(said()).hasSize(3);
    assertThat(confirmations()).isOne();
    assertThat(works()).isOne();
  }

  @Test
  void agreement_is_kept_with_its_proof() {
    leaves("greta", erika);
    assertThat(
            house
                .sql()
                .sql("select count(*) from customer_consent where customer_id = ?")
                .param(customer())
                .query(Long.class)
                .single())
        .isOne();
  }

  private String topic() {
    return house
        .sql()
        .sql("select topic from conversation where id = ?")
        .param(conversation().value())
        .query(String.class)
        .single();
  }

  private UUID customer() {
    return house
        .sql()
        .sql("select customer_id from conversation where id = ?")
        .param(conversation().value())
        .query(UUID.class)
        .single();
  }
}
