package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Postbag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many mails at once are safe before anybody reads them, each once. */
@Timeout(60)
final class FloodTest {

  private static final int MANY = 230;
  private static final int SENDERS = 7;

  private final PostOffice office = new PostOffice();
  private final Email secondLife = new Email();

  @AfterEach
  void close() {
    secondLife.close();
    office.close();
  }

  @Test
  void a_flood_is_kept_by_few_commits_and_read_in_the_order_of_its_senders() {
    flood(MANY);
    office.opened();
    office.await(() -> office.mails().size() == MANY);
    allAreThereInTheOrderOfTheirSenders();
    assertThat(office.house().postbag().batches()).hasSize(3);
    office.await(() -> office.house().postbag().isEmpty());
  }

  @Test
  void a_huge_mail_and_an_unreadable_one_among_many_hold_up_none_of_them() {
    flood(20);
    var huge = mail(20) + "far away ".repeat(60_000) + "\n";
    office.came("2026-01-02", huge);
    office.came("2026-01-02", "\u0001\u0002 this is no mail at all\n\nnothing");
    came(21);
    office.opened();
    office.await(() -> office.mails().size() == 23);
    assertThat(subjects()).containsAll(numbers(22));
    assertThat(office.mails())
        .filteredOn(mail -> mail.mail().nature().remarks().contains("unreadable"))
        .hasSize(1);
    var raw = mailOf("number 20").mail().raw().orElseThrow();
    assertThat(office.house().attachments().evidence(raw).length).isGreaterThan(540_000);
  }

  @Test
  void what_was_fetched_and_not_committed_comes_again_in_the_next_life() {
    flood(MANY);
    office.house().inbox().breakDown();
    office.opened();
    var gate = office.house().inbox().hold();
    office.await(() -> gate.knocked().getCount() == 0);
    gate.open();
    office.channel().close();
    assertThat(office.house().postbag().isEmpty()).isTrue();

    office.house().inbox().recover();
    secondLife.open(office.house().portsOf("here"));
    office.await(() -> office.mails().size() == MANY);
    allAreThereInTheOrderOfTheirSenders();
  }

  @Test
  void what_was_committed_and_not_marked_comes_again_and_changes_nothing() {
    flood(MANY);
    office.opened();
    office.await(() -> office.mails().size() == MANY && allMarked());
    office.channel().close();
    var batches = office.house().postbag().batches().size();
    forgetMarks();

    secondLife.open(office.house().portsOf("here"));
    office.await(this::allMarked);
    assertThat(office.house().postbag().batches().size()).isGreaterThan(batches);
    assertThat(office.house().postbag().isEmpty()).isTrue();
    assertThat(office.mails()).hasSize(MANY);
  }

  @Test
  void what_was_committed_and_not_read_is_read_by_the_next_life() {
    var bytes = mail(0).getBytes(StandardCharsets.UTF_8);
    var key = MailKey.of(Spool.sha256(bytes));
    office
        .house()
        .postbag()
        .keep(
            PostOffice.MAILBOX,
            List.of(
                new Postbag.Raw(
                    key.name(),
                    key.deliveries(),
                    new Postbag.Body.Small(bytes),
                    Instant.parse("2026-03-03T08:00:00Z"),
                    Optional.empty())));
    office.opened();
    office.await(() -> office.mails().size() == 1);
    assertThat(office.mails().getFirst().delivery().at())
        .isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
    assertThat(evidence(office.mails().getFirst())).isEqualTo(bytes);
  }

  @Test
  void what_lies_in_the_bag_of_a_mailbox_that_is_given_up_is_read_all_the_same() {
    flood(MANY);
    office.opened();
    office.await(this::allMarked);
    office.house().accounts().retire(PostOffice.MAILBOX);
    office.await(() -> office.mails().size() == MANY);
  }

  @Test
  void a_mail_that_cannot_be_read_again_and_again_is_handed_on_as_it_came() {
    var mailbox = new MailboxSettings(office.account());
    var intake = new Intake(office.house().ports(), new OwnIds(new byte[32]));
    var bytes = mail(0).getBytes(StandardCharsets.UTF_8);
    intake.keep(mailbox, List.of(new Intake.Fetched(bytes, Optional.empty())));
    var bag = office.house().postbag();
    for (int i = 0; i < 10; i++) {
      bag.failed(bag.unread(PostOffice.MAILBOX, 0, 1).getFirst());
    }
    office.opened();
    office.await(bag::isEmpty);
    assertThat(office.mails().getFirst().mail().nature().remarks()).containsExactly("unreadable");
    assertThat(evidence(office.mails().getFirst())).isEqualTo(bytes);
  }

  private void allAreThereInTheOrderOfTheirSenders() {
    assertThat(subjects()).containsExactlyInAnyOrderElementsOf(numbers(MANY));
    for (int sender = 0; sender < SENDERS; sender++) {
      var theirs = "person" + sender + "@customer.example";
      assertThat(
              office.mails().stream()
                  .filter(mail -> mail.delivery().from().value().equals(theirs))
                  .map(mail -> Integer.parseInt(mail.mail().head().subject().substring(7))))
          .isSorted();
    }
  }

  private byte[] evidence(Inbound.Mail mail) {
    return office.house().attachments().evidence(mail.mail().raw().orElseThrow());
  }

  private void flood(int mails) {
    IntStream.range(0, mails).forEach(this::came);
  }

  private void came(int number) {
    office.came("2026-01-02", mail(number));
  }

  private static String mail(int number) {
    return "From: person%d@customer.example\nTo: service@shop.example\nSubject: number %d\n\nHello.\n"
        .formatted(number % SENDERS, number);
  }

  private List<String> subjects() {
    return office.mails().stream().map(mail -> mail.mail().head().subject()).toList();
  }

  private Inbound.Mail mailOf(String subject) {
    return office.mails().stream()
        .filter(mail -> mail.mail().head().subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> numbers(int mails) {
    return IntStream.range(0, mails).mapToObj(number -> "number " + number).toList();
  }

  private boolean allMarked() {
    return office.inbox().getMessageUids().length > 0
        && java.util.Arrays.stream(office.inbox().getMessageUids()).allMatch(office::marked);
  }

  private void forgetMarks() {
    office
        .inbox()
        .getMessages()
        .forEach(
            mail -> {
              var marks = new Flags("$Dirigent");
              marks.add(Flags.Flag.SEEN);
              mail.setFlags(marks, false);
            });
  }
}
