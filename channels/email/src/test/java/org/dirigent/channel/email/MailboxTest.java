package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.channel.contract.Provider.Answer.ACKNOWLEDGED;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.email.command.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MailboxTest {

  private final PostOffice office = new PostOffice();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_mail_arrives_with_its_subject_and_its_sender_s_name() {
    office.opened();
    office.post(from("Ann Weber <Ann@Customer.example>", "Where is my order?", "Number 4711."));
    var arrival = office.house().inbox().taken(Inbound.Arrival.class).getFirst();
    assertThat(arrival.topic()).contains("Where is my order?");
    assertThat(arrival.sender().claims().getFirst().value()).isEqualTo("Ann Weber");
    assertThat(arrival.delivery().from().value()).isEqualTo("ann@customer.example");
    assertThat(texts()).isEqualTo("Where is my order?\n\nNumber 4711.");
  }

  @Test
  void an_answer_stands_in_the_thread_of_the_mail_it_answers() {
    office.opened();
    office.post(from("ann@customer.example", "AW: Where is my order?", "Number 4711."));
    assertThat(office.channel().send(office.answer("ann", "It is on its way.")))
        .isEqualTo(new SendResult.Sent());
    var mail = office.received("ann").getFirst();
    assertThat(mail.envelope().subject()).isEqualTo("Re: Where is my order?");
    assertThat(mail.envelope().inReplyTo()).containsExactly("id-1@customer.example");
    assertThat(mail.envelope().references()).containsExactly("id-1@customer.example");
    assertThat(mail.envelope().from().orElseThrow().display())
        .isEqualTo("Shop Service <service@shop.example>");
    assertThat(mail.body().text()).isEqualTo("It is on its way.");
  }

  @Test
  void who_answers_our_mail_goes_on_writing_and_does_not_arrive_again() {
    office.opened();
    office.post(from("ann@customer.example", "Where is my order?", "Number 4711."));
    office.channel().send(office.answer("ann", "It is on its way."));
    var ours = office.received("ann").getFirst().envelope().messageId().orElseThrow();
    office.post("In-Reply-To: <" + ours + ">\n" + from("ann@customer.example", "Re: x", "Thanks!"));
    assertThat(office.house().inbox().taken(Inbound.Arrival.class)).hasSize(1);
    assertThat(texts()).endsWith("Thanks!");
  }

  @Test
  void a_bounce_of_our_mail_stands_where_the_mail_was_sent_to() {
    office.opened();
    office.post(from("nobody@customer.example", "Where is my order?", "Number 4711."));
    office.channel().send(office.answer("nobody", "It is on its way."));
    var ours = office.received("nobody").getFirst().envelope().messageId().orElseThrow();
    office.post(bounce(ours));
    var last = office.house().inbox().taken(Inbound.Message.class).getLast();
    assertThat(last.delivery().from().value()).isEqualTo("nobody@customer.example");
    assertThat(texts()).contains("[hard 5.1.1: nobody@customer.example]");
  }

  @Test
  void a_bounce_that_names_a_mail_we_never_sent_moves_nobody() {
    office.opened();
    office.post(bounce("000000000000000000000000000000000000000000@shop.example"));
    assertThat(
            office.house().inbox().taken(Inbound.Message.class).getLast().delivery().from().value())
        .isEqualTo("mailer-daemon@relay.example");
  }

  @Test
  void ids_of_ours_are_known_in_any_case_and_forged_ones_are_not() {
    var ids = new OwnIds(new byte[32]);
    for (var uuid : new UUID[] {new UUID(0, 0), new UUID(-1, -1), new UUID(7, Long.MIN_VALUE)}) {
      var id = new org.dirigent.channel.MessageId(uuid);
      var token = ids.token(id);
      assertThat(ids.read("Service+" + token.toUpperCase(java.util.Locale.ROOT) + "@Shop.example"))
          .contains(id);
      assertThat(ids.read(token + "@shop.example")).contains(id);
      var last = token.charAt(41) == '0' ? '1' : '0';
      assertThat(ids.read(token.substring(0, 41) + last + "@shop.example")).isEmpty();
      assertThat(new OwnIds(new byte[] {1}).read(token + "@shop.example")).isEmpty();
    }
  }

  @Test
  void newsletters_are_set_aside_and_nothing_is_deleted() throws Exception {
    office.opened();
    var newsletter = Files.readAllBytes(Corpus.folder().resolve("newsletter.eml"));
    assertThat(office.post(newsletter)).isEqualTo(ACKNOWLEDGED);
    assertThat(office.house().inbox().taken()).isEmpty();
    assertThat(office.inbox().getMessageCount()).isEqualTo(1);
  }

  @Test
  void every_mail_of_the_corpus_is_taken_and_none_stops_the_others() throws IOException {
    office.with("take-lists", "true").opened();
    for (var file : Corpus.files()) {
      var bytes = Files.readAllBytes(file);
      if (bytes.length > 0 && !file.toString().contains("noise")) {
        assertThat(office.post(bytes)).as(file.toString()).isEqualTo(ACKNOWLEDGED);
      }
    }
  }

  @Test
  void attachments_are_stored_and_refused_ones_are_told() throws IOException {
    office.opened();
    office.post(Files.readAllBytes(Corpus.folder().resolve("attachments-names.eml")));
    assertThat(office.house().inbox().taken(Inbound.Message.class))
        .extracting(Inbound.Message::content)
        .anySatisfy(
            content ->
                assertThat(content)
                    .isInstanceOfSatisfying(
                        Content.File.class,
                        file -> assertThat(file.name()).isEqualTo("Verträge und mehr.pdf")));
    assertThat(texts()).contains("[leer.txt: empty]");
  }

  @Test
  void a_header_in_a_name_or_subject_begins_no_header_of_ours() {
    office.with("sender-name", "Shop\r\nBcc: victim@example.test").opened();
    office.post(from("ann@customer.example", "=?utf-8?Q?Hi=0D=0ABcc:_victim@example.test?=", "x"));
    assertThat(office.channel().send(office.answer("ann", "Good morning")))
        .isEqualTo(new SendResult.Sent());
    assertThat(office.server().getReceivedMessagesForDomain("victim@example.test")).isEmpty();
    assertThat(office.received("ann").getFirst().envelope().subject())
        .isEqualTo("Re: Hi Bcc: victim@example.test");
  }

  @Test
  void a_mailbox_with_a_wrong_password_does_not_stop_the_others() {
    var wrong = new java.util.HashMap<>(office.account().settings());
    wrong.put("password", "wrong");
    var broken = new AccountId(new UUID(0, 12));
    office.house().accounts().put(new Account(broken, Email.NAME, "b", "B", Map.copyOf(wrong)));
    office.opened();
    assertThat(office.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
  }

  @Test
  void an_answer_waits_while_the_mail_server_is_away() {
    office.opened();
    office.deliver("ann", "k1", "Hello");
    office.server().stop();
    assertThat(office.channel().send(office.answer("ann", "Good morning")))
        .isInstanceOf(SendResult.Later.class);
  }

  private String texts() {
    var all = new StringBuilder();
    for (var message : office.house().inbox().taken(Inbound.Message.class)) {
      if (message.content() instanceof Content.Text(String text)) {
        all.append(text);
      }
    }
    return all.toString();
  }

  private static String from(String sender, String subject, String text) {
    return "From: %s\nTo: service@shop.example\nSubject: %s\nMessage-ID: <id-1@customer.example>\n\n%s\n"
        .formatted(sender, subject, text);
  }

  private static String bounce(String ours) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@relay.example
        To: service@shop.example
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; nobody@customer.example
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s>
        --b--
        """
        .formatted(ours);
  }
}
