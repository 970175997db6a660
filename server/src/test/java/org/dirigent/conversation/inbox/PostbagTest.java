package org.dirigent.conversation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Postbag;
import org.dirigent.channel.Postbag.Body;
import org.dirigent.channel.Postbag.Raw;
import org.dirigent.channel.Postbag.Unread;
import org.dirigent.conversation.house.ConversationHouse;
import org.dirigent.conversation.house.DyingDatabase;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before the first commit on the road of a mail: it lies in the house as it came, once. */
@FreshDatabase
class PostbagTest extends HouseTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final DataSource database;
  private AccountId mailbox;
  private Postbag bag;

  PostbagTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void openBag() {
    mailbox = new AccountId(house.newId());
    bag = house.the(Postbag.class);
  }

  @Test
  void mails_are_kept_in_their_order_with_every_byte() throws IOException {
    assertThat(bag.keep(mailbox, List.of(mail("a"), mail("b"), mail("\0\u00ff"))))
        .isEqualTo(fresh());
    assertThat(bag.keep(mailbox, List.of(mail("c")))).isEqualTo(fresh());
    assertThat(contents()).containsExactly("a", "b", "\0\u00ff", "c");
    assertThat(bag.unread(mailbox, 0, 10).getFirst().at()).isEqualTo(NOON);
    assertThat(bag.unread(new AccountId(house.newId()), 0, 10)).isEmpty();
  }

  @Test
  void a_mail_that_comes_again_changes_nothing() throws IOException {
    bag.keep(mailbox, List.of(mail("a"), mail("a")));
    assertThat(bag.keep(mailbox, List.of(mail("a")))).isEqualTo(new Acceptance.Taken(true));
    assertThat(bag.keep(mailbox, List.of(mail("a"), mail("b")))).isEqualTo(fresh());
    assertThat(contents()).containsExactly("a", "b");
    assertThat(evidenceCalled("a")).isEqualTo(1);
  }

  @Test
  void a_mail_that_the_inbox_knows_is_not_kept_again() {
    var letter = site.visitor("anna").arrives().message("hallo");
    house.inbox().accept(letter);
    var known =
        new Raw(
            new DeliveryKey("hash"),
            List.of(new DeliveryKey("hash:other"), letter.delivery().key()),
            new Body.Small(new byte[] {1}),
            NOON,
            Optional.empty());
    assertThat(bag.keep(letter.delivery().account(), List.of(known)))
        .isEqualTo(new Acceptance.Taken(true));
    house.untilUnderstood();
  }

  @Test
  void what_was_handed_on_is_gone_from_the_bag_and_stays_as_evidence() throws IOException {
    bag.keep(mailbox, List.of(mail("a"), mail("b")));
    Unread first = bag.unread(mailbox, 0, 1).getFirst();
    bag.handedOn(List.of(first));
    assertThat(contents()).containsExactly("b");
    assertThat(read(first)).isEqualTo("a");
  }

  @Test
  void what_is_behind_a_number_is_found_by_it_and_tries_are_counted() {
    bag.keep(mailbox, List.of(mail("a"), mail("b"), mail("c")));
    Unread first = bag.unread(mailbox, 0, 1).getFirst();
    bag.failed(first);
    bag.failed(first);
    assertThat(bag.unread(mailbox, 0, 3)).extracting(Unread::tries).containsExactly(2, 0, 0);
    assertThat(bag.unread(mailbox, first.number(), 3)).hasSize(2);
  }

  @Test
  void a_large_mail_is_streamed_in_and_history_keeps_the_time_when_it_came() throws IOException {
    byte[] large = "far away ".repeat(60_000).getBytes(StandardCharsets.US_ASCII);
    var file =
        house
            .the(Attachments.class)
            .keepEvidence("mail.eml", new ByteArrayInputStream(large))
            .orElseThrow();
    var then = Instant.parse("2024-02-29T23:59:59.999Z");
    var raw =
        new Raw(
            new DeliveryKey("large"), List.of(), new Body.Streamed(file), NOON, Optional.of(then));
    bag.keep(mailbox, List.of(mail("a"), raw));
    Unread kept = bag.unread(mailbox, 0, 2).getLast();
    assertThat(kept.received()).contains(then);
    assertThat(read(kept)).hasSize(large.length);
    assertThat(
            house
                .sql()
                .sql("select kept from stored_file where id = ?")
                .param(file.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whichever_statement_is_the_last_a_handful_is_there_wholly_or_not_at_all()
      throws IOException {
    var handful = IntStream.range(0, 5).mapToObj(number -> mail("mail " + number)).toList();
    for (int statement = 1; statement <= 8; statement++) {
      mailbox = new AccountId(house.newId());
      var dying = new DyingDatabase(database);
      Optional<Acceptance> answer = Optional.empty();
      try (ConversationHouse first = ConversationHouse.open(dying)) {
        dying.dieAfter(statement);
        answer = Optional.of(first.the(Postbag.class).keep(mailbox, handful));
      } catch (RuntimeException died) {
        assertThat(contents()).as("statement " + statement).isEmpty();
      }
      assertThat(bag.keep(mailbox, handful))
          .as("statement " + statement)
          .isEqualTo(new Acceptance.Taken(answer.isPresent()));
      assertThat(contents()).hasSize(5);
    }
  }

  @Test
  void a_database_that_is_gone_is_said_as_such() {
    var dying = new DyingDatabase(database);
    try (ConversationHouse first = ConversationHouse.open(dying)) {
      dying.dieAfter(0);
      var gone = first.the(Postbag.class);
      assertThatThrownBy(() -> gone.keep(mailbox, List.of(mail("a"))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static Acceptance fresh() {
    return new Acceptance.Taken(false);
  }

  private static Raw mail(String text) {
    return new Raw(
        new DeliveryKey("hash of " + text.replace('\0', '0')),
        List.of(new DeliveryKey(text.replace('\0', '0') + ":mail")),
        new Body.Small(text.getBytes(StandardCharsets.ISO_8859_1)),
        NOON,
        Optional.empty());
  }

  private List<String> contents() throws IOException {
    var contents = new ArrayList<String>();
    for (Unread mail : bag.unread(mailbox, 0, 100)) {
      contents.add(read(mail));
    }
    return contents;
  }

  private String read(Unread mail) throws IOException {
    try (InputStream bytes = bag.open(mail)) {
      return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private long evidenceCalled(String content) {
    return house
        .sql()
        .sql(
            """
            select count(*) from stored_file_piece p join postbag b on b.file_id = p.file_id
             where b.account_id = ? and p.content = ?""")
        .param(mailbox.value())
        .param(content.getBytes(StandardCharsets.ISO_8859_1))
        .query(Long.class)
        .single();
  }
}
