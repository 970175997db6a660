package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.Transcripts.Mailing;
import org.dirigent.channel.Transcripts.Wish;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Letterbox;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.conversation.timeline.EntryReader;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Transcripts as letters: what goes out, what never does, and how often. */
@FreshDatabase
class TranscriptLettersTest extends HouseTest {

  private AgentId ann;
  private String max;

  @BeforeEach
  void a_mailbox() {
    ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    Letterbox.of(house);
    max = "max-" + house.newId() + "@kunde.example";
  }

  private Visitor answered(Visitor visitor) {
    visitor.says("Hallo <script>alert(1)</script>");
    house.untilUnderstood();
    house.the(Segments.class).assign(visitor.work(), ann, house.now());
    var said = new Spoken.Text("Guten Tag & willkommen");
    var message = new NewMessage(visitor.conversation(), ann, house.newId(), said, 1_000);
    house
        .the(TransactionTemplate.class)
        .executeWithoutResult(_ -> house.the(Posting.class).post(message, house.now()));
    return visitor;
  }

  private Mailing wants(Visitor visitor, String key, String mailbox) {
    return house
        .the(Transcripts.class)
        .mail(
            site.account(),
            visitor.address(),
            new Wish(key, mailbox, "de", ZoneId.of("Europe/Berlin")));
  }

  private List<UUID> letters(Visitor visitor) {
    return house
        .sql()
        .sql(
            "select id from entry where conversation_id = ? and kind = 'transcript-sent' order by seq")
        .param(visitor.conversation().value())
        .query(UUID.class)
        .list();
  }

  private Content.Mail sent(UUID letter) {
    return Await.value("it went out", () -> house.channel().mail().sent(letter));
  }

  private String html(Content.Mail mail) throws Exception {
    var id = new org.dirigent.platform.FileId(mail.words().html().orElseThrow().value());
    try (var bytes = house.the(FileStore.class).open(id)) {
      return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void what_was_said_goes_out_as_text_and_as_html_in_which_nothing_is_markup() throws Exception {
    Visitor visitor = answered(site.visitor("max").arrives());
    note(visitor, "Nicht weitersagen");
    assertThat(wants(visitor, "key-0001", max)).isEqualTo(Mailing.QUEUED);
    Content.Mail mail = sent(letters(visitor).getFirst());
    assertThat(mail.head().to().getFirst().address()).isEqualTo(max);
    assertThat(mail.head().references()).isEmpty();
    assertThat(mail.nature().kind()).isEqualTo("auto-reply");
    assertThat(mail.words().text())
        .contains("2. M\u00e4rz 2026", "[10:00] Sie: Hallo <script>", "Guten Tag & willkommen")
        .doesNotContain("Nicht weitersagen");
    assertThat(html(mail))
        .contains("Guten Tag &amp; willkommen", "&lt;script")
        .doesNotContain("<script", "Nicht weitersagen");
  }

  private void note(Visitor visitor, String text) {
    house.inTransaction(
        () -> {
          var store = house.the(org.dirigent.conversation.timeline.ConversationStore.class);
          var conversation = store.lock(visitor.conversation()).orElseThrow();
          conversation.append(
              new org.dirigent.conversation.timeline.NewEntry(
                  store.nextEntry(),
                  org.dirigent.conversation.timeline.Voice.SYSTEM,
                  new org.dirigent.conversation.EntryBody.Note(text),
                  house.now(),
                  null),
              null);
          conversation.write();
        });
  }

  @Test
  void of_a_secured_contact_only_the_way_to_it_goes_out() {
    Visitor visitor =
        answered(
            site.visitor("max").signsInAs("4711", new Claim(Claim.Kind.NAME, "Max Muster", true)));
    house
        .sql()
        .sql("update channel_account set settings = settings || ?::jsonb where id = ?")
        .params("{\"sign-in-page\": \"https://shop.example/konto\"}", site.account().value())
        .update();
    house
        .bus()
        .publish(
            new org.dirigent.platform.LiveTopic("channel-accounts"),
            "account.changed",
            java.util.Map.of());
    assertThat(wants(visitor, "key-0001", max)).isEqualTo(Mailing.QUEUED);
    Content.Mail mail = sent(letters(visitor).getFirst());
    assertThat(mail.words().text())
        .contains("https://shop.example/konto", "Melden Sie sich an")
        .doesNotContain("Hallo", "Guten Tag & willkommen", "Max Muster", "4711");
    assertThat(mail.words().html()).isEmpty();
  }

  @Test
  void a_repeat_is_the_same_letter_and_three_a_day_are_enough() {
    Visitor visitor = answered(site.visitor("max").arrives());
    assertThat(wants(visitor, "key-0001", max)).isEqualTo(Mailing.QUEUED);
    assertThat(wants(visitor, "key-0001", max)).isEqualTo(Mailing.QUEUED);
    assertThat(letters(visitor)).hasSize(1);
    assertThat(wants(visitor, "key-0002", max)).isEqualTo(Mailing.QUEUED);
    assertThat(wants(visitor, "key-0003", "other" + max)).isEqualTo(Mailing.QUEUED);
    assertThat(wants(visitor, "key-0004", "third" + max)).isEqualTo(Mailing.ENOUGH);
    assertThat(letters(visitor)).hasSize(3);
    house.pass(Duration.ofHours(24));
    assertThat(wants(visitor, "key-0005", max)).isEqualTo(Mailing.QUEUED);
  }

  @Test
  void one_address_gets_three_a_day_from_whomever() {
    for (int number = 1; number <= 4; number++) {
      Visitor visitor = answered(site.visitor("visitor-" + number).arrives());
      assertThat(wants(visitor, "key-0001", max))
          .isEqualTo(number <= 3 ? Mailing.QUEUED : Mailing.ENOUGH);
    }
  }

  @Test
  void before_somebody_answered_there_is_nothing_to_send() {
    Visitor visitor = site.visitor("max").arrives().says("Kauft mehr Uhren!");
    house.untilUnderstood();
    assertThat(wants(visitor, "key-0001", max)).isEqualTo(Mailing.NOTHING_SAID);
    assertThat(wants(site.visitor("nobody"), "key-0001", max)).isEqualTo(Mailing.NOTHING_SAID);
  }

  @Test
  void the_timeline_says_where_it_went_and_the_customer_does_not_read_it_there() {
    Visitor visitor = answered(site.visitor("max").arrives());
    wants(visitor, "key-0001", max);
    var entry =
        house.the(EntryReader.class).find(new EntryId(letters(visitor).getFirst())).orElseThrow();
    assertThat(entry.body()).isEqualTo(new Fact.TranscriptSent(max, true, null));
    assertThat(entry.delivery()).isNotNull();
    assertThat(visitor.reads()).noneMatch(line -> line.contains(max));
  }
}
