package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.channel.contract.Provider.Answer.ACKNOWLEDGED;

import java.nio.file.Files;
import java.time.Instant;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbound.Mail.Use;
import org.dirigent.channel.email.command.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every mail is taken in; what for, the mailbox says. */
@Timeout(60)
final class UseOfMailTest {

  private final PostOffice office = new PostOffice();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void newsletters_are_taken_in_to_be_set_aside_and_nothing_is_deleted() throws Exception {
    office.opened();
    var newsletter = Files.readAllBytes(Corpus.folder().resolve("newsletter.eml"));
    assertThat(office.post(newsletter)).isEqualTo(ACKNOWLEDGED);
    assertThat(office.mails()).extracting(Inbound.Mail::use).containsExactly(Use.NEWSLETTER);
    assertThat(office.mails().getFirst().mail().raw()).isPresent();
    assertThat(office.inbox().getMessageCount()).isEqualTo(1);
  }

  @Test
  void spam_is_taken_in_to_be_set_aside() {
    office.opened();
    var spam = "X-Spam-Flag: YES\n" + from("ann@customer.example", "Rich soon", "Click!");
    assertThat(office.post(spam)).isEqualTo(ACKNOWLEDGED);
    assertThat(office.mails()).extracting(Inbound.Mail::use).containsExactly(Use.SPAM);
  }

  @Test
  void newsletters_and_spam_are_work_where_the_mailbox_wants_them() throws Exception {
    office.with("take-spam", "true").with("take-lists", "true").opened();
    office.post("X-Spam-Flag: YES\n" + from("ann@customer.example", "Rich soon", "Click!"));
    office.post(Files.readAllBytes(Corpus.folder().resolve("newsletter.eml")));
    assertThat(office.mails()).extracting(Inbound.Mail::use).containsOnly(Use.WORK);
  }

  @Test
  void what_came_before_the_start_is_history_of_its_own_time_and_older_mail_stays_alone() {
    office.came("2025-12-31", from("ann@customer.example", "Too old", "x"));
    office.came("2026-01-02", from("ann@customer.example", "Past", "x"));
    office.came("2026-02-01", from("ann@customer.example", "New", "x"));
    office.with("history-from", "2026-01-01").with("start-date", "2026-02-01").opened();
    office.await(() -> office.mails().size() == 2);
    assertThat(office.mails().stream().map(mail -> mail.mail().head().subject()))
        .as("what is new comes first")
        .containsExactly("New", "Past");
    assertThat(office.mails()).extracting(Inbound.Mail::use).containsExactly(Use.WORK, Use.HISTORY);
    assertThat(office.mails().getLast().delivery().at())
        .isEqualTo(Instant.parse("2026-01-02T12:00:00Z"));
    office.post(from("ann@customer.example", "Later", "x"));
    assertThat(office.mails()).hasSize(3);
  }

  @Test
  void a_history_without_a_start_or_from_no_day_is_none() {
    office.came("2026-01-02", from("ann@customer.example", "Past", "x"));
    office.with("history-from", "last year").with("start-date", "2026-02-01").opened();
    office.post(from("ann@customer.example", "Later", "x"));
    assertThat(office.mails()).hasSize(1);
  }

  private static String from(String sender, String subject, String text) {
    return "From: %s\nTo: service@shop.example\nSubject: %s\nMessage-ID: <id-1@customer.example>\n\n%s\n"
        .formatted(sender, subject, text);
  }
}
