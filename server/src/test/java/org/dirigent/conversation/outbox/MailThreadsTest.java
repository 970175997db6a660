package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.dirigent.channel.Inbound.Mail.Use;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.house.Facts;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.Test;

/** What belongs together when it comes by mail. */
@FreshDatabase
class MailThreadsTest extends CorrespondenceTest {

  @Test
  void a_mail_is_one_entry_with_its_files_its_html_and_itself() throws IOException {
    shop.from(erika).rich("<b>Warum?</b>", "From: erika\n\nWarum?", "4711").says("Warum so viel?");

    Entry entry = only(EntryKind.MESSAGE);
    var mail = mail(entry);
    assertThat(mail.subject()).isEqualTo("Rechnung 4711");
    assertThat(mail.from()).isEqualTo(new Party("", erika));
    assertThat(mail.text()).isEqualTo("Warum so viel?");
    assertThat(mail.html()).isTrue();
    assertThat(mail.raw()).isTrue();
    assertThat(mail.files().getFirst().contentId()).isEqualTo("bill@1");
    assertThat(
            house
                .sql()
                .sql("select count(*) from stored_file where not kept")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_second_concern_of_the_same_person_is_a_conversation_of_its_own() {
    shop.from(erika).about("Rechnung").says("Warum so viel?");
    shop.from(erika).about("Kündigung").says("Ich kündige.");

    assertThat(shop.conversations()).hasSize(2);
    assertThat(mail(last()).suggests()).isNull();
  }

  @Test
  void the_same_subject_only_suggests() {
    shop.from(erika).about("Rechnung").says("Warum so viel?");
    shop.from(erika).about("AW: RE: rechnung").says("Noch etwas dazu.");

    assertThat(shop.conversations()).hasSize(2);
    assertThat(mail(last()).suggests()).isEqualTo(shop.conversations().getFirst().value());
  }

  @Test
  void who_answers_our_mail_goes_on_whatever_the_subject_is() {
    shop.from(erika).says("Warum so viel?");
    Entry ours = sentBy(reply("Wegen der Versandkosten."));
    shop.from(erika).about("etwas anderes").answering(ours.id().value()).says("Ach so.");

    assertThat(shop.conversations()).hasSize(1);
    assertThat(said()).containsExactly("Warum so viel?", "Wegen der Versandkosten.", "Ach so.");
  }

  @Test
  void mails_that_name_each_other_belong_together() {
    shop.from(erika).called("1@kunde.example").says("Warum so viel?");
    shop.from(erika).called("2@kunde.example").naming("x@y", "1@kunde.example").says("Nachtrag");
    shop.from(erika).naming("2@kunde.example").says("Noch einer");

    assertThat(shop.conversations()).hasSize(1);
    assertThat(said()).containsExactly("Warum so viel?", "Nachtrag", "Noch einer");
  }

  @Test
  void a_code_in_the_subject_leads_home_when_all_else_is_lost() {
    shop.with("subject-token", "true").from(erika).says("Warum so viel?");
    Entry ours = sentBy(reply("Wegen der Versandkosten."));
    String subject = subjectOf(ours);
    assertThat(subject).matches("Re: Rechnung 4711 \\[#[A-Z2-9]{5}-[A-Z2-9]{5}]");

    shop.from("fremd@anderswo.example").about("Wg: " + subject).says("Ich auch.");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(mail(last()).suspicious()).containsExactly("other-sender");
    assertThat(subjectOf(sentBy(reply("Guten Tag")))).isEqualTo(subject);
  }

  @Test
  void codes_are_written_only_where_a_mailbox_wants_it_and_those_of_others_lead_nowhere() {
    shop.from(erika).says("Warum so viel?");
    assertThat(subjectOf(sentBy(reply("Darum.")))).isEqualTo("Re: Rechnung 4711");
    shop.from(erika).about("Ihr Zeichen [#123]").says("Noch etwas.");
    shop.from(erika).about("Rechnung [#AAAAA-AAAAA]").says("Und noch etwas.");
    assertThat(shop.conversations()).hasSize(3);
  }

  private String subjectOf(Entry ours) {
    return house.channel().mail().sent(ours.id().value()).orElseThrow().head().subject();
  }

  @Test
  void another_address_joins_visibly_and_gets_the_answer() {
    shop.from(erika).called("1@kunde.example").says("Warum so viel?");
    shop.from("fremd@anderswo.example").naming("1@kunde.example").says("Ich auch.");

    Entry entry = last();
    assertThat(mail(entry).from().address()).isEqualTo("fremd@anderswo.example");
    assertThat(mail(entry).suspicious()).containsExactly("other-sender");
    Entry ours = sentBy(reply("Guten Tag"));
    assertThat(house.channel().mail().sent(ours.id().value()).orElseThrow().head().to())
        .containsExactly(new MailParty("", "fremd@anderswo.example"));
  }

  @Test
  void an_answer_to_something_resolved_reopens_it_within_two_weeks_and_not_later() {
    shop.from(erika).called("a@kunde.example").says("Warum so viel?");
    resolve();
    house.pass(Duration.ofDays(13));
    shop.from(erika).called("b@kunde.example").naming("a@kunde.example").says("Doch nicht gut.");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("open");
    assertThat(works()).isEqualTo(2);

    resolve();
    house.pass(Duration.ofDays(15));
    shop.from(erika).naming("b@kunde.example").says("Ein Jahr später.");
    assertThat(shop.conversations()).hasSize(2);
  }

  @Test
  void what_a_machine_answers_is_kept_quietly() {
    shop.from(erika).says("Warum so viel?");
    Entry ours = sentBy(reply("Wegen der Versandkosten."));
    resolve();
    shop.from(erika).ofKind("auto-reply").answering(ours.id().value()).says("Ich bin im Urlaub.");

    assertThat(said()).endsWith("Ich bin im Urlaub.");
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("resolved");
    assertThat(works()).isEqualTo(1);
  }

  @Test
  void history_stands_resolved_with_nobody_at_work_and_its_thread_goes_on() {
    shop.from(erika).called("a@kunde.example").takenInFor(Use.HISTORY).says("Warum so viel?");
    shop.from(erika)
        .called("b@kunde.example")
        .naming("a@kunde.example")
        .takenInFor(Use.HISTORY)
        .says("Noch etwas.");

    assertThat(shop.conversations()).hasSize(1);
    assertThat(said()).containsExactly("Warum so viel?", "Noch etwas.");
    assertThat(mail(last()).remarks()).containsExactly("imported");
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("resolved");
    assertThat(works()).isZero();

    shop.from(erika).naming("b@kunde.example").says("Und jetzt?");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("open");
    assertThat(works()).isEqualTo(1);
  }

  @Test
  void a_second_newsletter_of_a_thread_stays_aside_and_a_person_who_answers_it_is_heard() {
    shop.from(erika).called("a@kunde.example").takenInFor(Use.NEWSLETTER).says("Angebote");
    shop.from(erika)
        .called("b@kunde.example")
        .naming("a@kunde.example")
        .takenInFor(Use.NEWSLETTER)
        .says("Mehr Angebote");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("set-aside");
    assertThat(works()).isZero();

    shop.from(erika).naming("b@kunde.example").says("Haben Sie das gelesen?");
    assertThat(shop.conversations()).hasSize(1);
    assertThat(Facts.of(house).statusOf(conversation())).isEqualTo("open");
    assertThat(works()).isEqualTo(1);
  }
}
