package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirigent.channel.contract.Provider.Answer.ACKNOWLEDGED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.email.command.Corpus;
import org.dirigent.channel.email.reading.Mail;
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
  void a_mail_is_one_delivery_with_its_head_its_words_and_itself() {
    office.opened();
    var raw = from("Ann Weber <Ann@Customer.example>", "Where is my order?", "Number 4711.");
    office.post(raw);
    var mail = office.mails().getFirst();
    assertThat(mail.mail().head().subject()).isEqualTo("Where is my order?");
    assertThat(mail.mail().head().to().getFirst().address()).isEqualTo("service@shop.example");
    assertThat(mail.mail().words().text()).isEqualTo("Number 4711.");
    assertThat(mail.sender().claims().getFirst().value()).isEqualTo("Ann Weber");
    assertThat(mail.delivery().from().value()).isEqualTo("ann@customer.example");
    assertThat(mail.replying().id()).contains("id-1@customer.example");
    assertThat(evidence(mail.mail().raw().orElseThrow())).contains("Number 4711.", "Ann Weber");
    assertThat(office.house().inbox().taken()).hasSize(1);
  }

  @Test
  void what_was_quoted_stands_apart_and_the_html_is_clean() {
    office.opened();
    office.post(
        """
        From: ann@customer.example
        Subject: Re: Order
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <p onclick="steal()">Thank <b>you</b>!</p><script>steal()</script>
        <blockquote type="cite"><p>It is on its way.</p></blockquote>
        """);
    var words = office.mails().getFirst().mail().words();
    assertThat(words.text()).isEqualTo("Thank you!");
    assertThat(words.quoted()).contains("It is on its way.");
    assertThat(evidence(words.html().orElseThrow()))
        .contains("<b>you</b>")
        .doesNotContain("steal", "script");
  }

  @Test
  void the_language_of_a_mail_is_told_with_it() {
    office.opened();
    office.post(
        from("ann@customer.example", "Frage", "Guten Tag, wo bleibt denn meine Bestellung?"));
    assertThat(office.mails().getFirst().context()).containsEntry("language", "de");
  }

  @Test
  void who_answers_our_mail_names_it_by_what_only_we_can_have_signed() {
    office.opened();
    var answer = office.written("ann", "Order", "It is on its way.");
    office.channel().send(answer);
    var ours = office.received("ann").getFirst().envelope().messageId().orElseThrow();
    office.post(
        "In-Reply-To: <"
            + ours
            + ">\nReferences: <a@x.example> <b@x.example>\n"
            + from("ann@customer.example", "Re: x", "Thanks!"));
    var replying = office.mails().getFirst().replying();
    assertThat(replying.ours()).containsExactly(answer.id());
    assertThat(replying.theirs()).containsExactly(ours, "b@x.example", "a@x.example");
  }

  @Test
  void a_bounce_of_our_mail_says_which_one_did_not_arrive_and_why() {
    office.opened();
    var answer = office.written("nobody", "Order", "It is on its way.");
    office.channel().send(answer);
    var ours = office.received("nobody").getFirst().envelope().messageId().orElseThrow();
    office.post(bounce(ours));
    var told = office.house().inbox().taken(Inbound.Undelivered.class).getFirst();
    assertThat(told.message()).isEqualTo(answer.id());
    assertThat(told.code()).isEqualTo("mailbox-unknown");
    assertThat(told.forGood()).isTrue();
    assertThat(told.recipient().orElseThrow().value()).isEqualTo("nobody@customer.example");
    assertThat(office.mails()).isEmpty();
  }

  @Test
  void a_bounce_that_names_a_mail_we_never_sent_is_a_mail_like_any_other() {
    office.opened();
    office.post(bounce("000000000000000000000000000000000000000000@shop.example"));
    var mail = office.mails().getFirst();
    assertThat(mail.delivery().from().value()).isEqualTo("mailer-daemon@relay.example");
    assertThat(mail.mail().nature().kind()).isEqualTo("bounce");
    assertThat(mail.replying().ours()).isEmpty();
  }

  @Test
  void what_became_of_a_mail_is_told_in_codes() {
    assertThat(fate("5.1.1", Mail.Severity.HARD)).isEqualTo(new Fate("mailbox-unknown", true));
    assertThat(fate("5.4.4", Mail.Severity.HARD)).isEqualTo(new Fate("undeliverable", true));
    assertThat(fate("5.2.2", Mail.Severity.SOFT)).isEqualTo(new Fate("mailbox-full", true));
    assertThat(fate("5.7.1", Mail.Severity.POLICY)).isEqualTo(new Fate("refused-by-policy", true));
    assertThat(fate("4.4.1", Mail.Severity.SOFT)).isEqualTo(new Fate("delayed", false));
    assertThat(fate("5.7.1", Mail.Severity.COMPLAINT)).isEqualTo(new Fate("complaint", true));
  }

  private static Fate fate(String status, Mail.Severity severity) {
    return Fate.of(new Mail.Bounce(Optional.empty(), status, severity, Optional.empty()));
  }

  @Test
  void only_the_word_of_the_mailbox_s_own_server_proves_a_sender() {
    office.with("auth-server", "mx.shop.example").opened();
    var mail = from("ann@customer.example", "Order", "Thanks!");
    var pass = "; dmarc=pass header.from=customer.example\n";
    office.post("Authentication-Results: mx.shop.example" + pass + mail);
    office.post("Authentication-Results: mx.evil.example" + pass + "X-Other: 1\n" + mail);
    office.post(
        "Authentication-Results: mx.shop.example; dmarc=fail header.from=customer.example\n"
            + "Authentication-Results: mx.shop.example"
            + pass
            + mail);
    assertThat(office.mails().stream().map(taken -> taken.sender().assurance()))
        .containsExactly(Assurance.ADDRESS_PROVEN, Assurance.CLAIMED, Assurance.CLAIMED);
    assertThat(office.mails().getLast().mail().nature().suspicious()).contains("dmarc-fail");
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
    var mail = office.mails().getFirst().mail();
    assertThat(mail.files())
        .extracting(Content.MailFile::name)
        .contains("Verträge und mehr.pdf")
        .doesNotContain("leer.txt");
    assertThat(mail.nature().remarks()).contains("file-refused");
  }

  @Test
  void a_mail_that_its_mailbox_never_hands_out_is_told_once() {
    office.opened();
    var intake = new Intake(office.house().ports(), new OwnIds(new byte[32]));
    var mailbox = new MailboxSettings(office.account());
    assertThat(intake.unseen(mailbox, "7/42")).isEqualTo(Intake.Outcome.TAKEN);
    assertThat(intake.unseen(mailbox, "7/42")).isEqualTo(Intake.Outcome.TAKEN);
    assertThat(office.mails()).hasSize(1);
    assertThat(office.mails().getFirst().mail().nature().remarks()).containsExactly("unreadable");
    assertThat(office.mails().getFirst().mail().raw()).isEmpty();
  }

  @Test
  void a_mailbox_that_breaks_off_is_told_from_a_disk_that_is_full() {
    var breaksOff =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> Spool.of(breaksOff)).isInstanceOf(Spool.NotFetched.class);
  }

  @Test
  void what_speaks_against_a_sender_is_said() {
    office.opened();
    office.post(
        "Reply-To: thief@elsewhere.example\nAuthentication-Results: mx.shop.example; dmarc=fail\n"
            + from("ann@customer.example", "Order", "Pay here"));
    assertThat(office.mails().getFirst().mail().nature().suspicious())
        .containsExactlyInAnyOrder("dmarc-fail", "answers-go-elsewhere");
  }

  @Test
  void what_is_no_mail_is_taken_as_unreadable_with_the_raw_bytes() {
    office.opened();
    office.post("\u0001\u0002 this is no mail at all\n\nnothing");
    var mail = office.mails().getFirst().mail();
    assertThat(mail.nature().remarks()).containsExactly("unreadable");
    assertThat(mail.raw()).isPresent();
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

  private String evidence(FileId id) {
    return new String(office.house().attachments().evidence(id), StandardCharsets.UTF_8);
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
