package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.email.reading.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SendingTest {

  private final PostOffice office = new PostOffice();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_answer_stands_in_the_thread_of_the_mail_it_answers() {
    office.opened();
    var answer =
        office.written(
            "ann",
            "Re: Where is my order?",
            "It is on its way.",
            "id-0@x.example",
            "id-1@x.example");
    assertThat(office.channel().send(answer)).isEqualTo(new SendResult.Sent());
    var mail = office.received("ann").getFirst();
    assertThat(mail.envelope().subject()).isEqualTo("Re: Where is my order?");
    assertThat(mail.envelope().inReplyTo()).containsExactly("id-1@x.example");
    assertThat(mail.envelope().references()).containsExactly("id-0@x.example", "id-1@x.example");
    assertThat(mail.envelope().from().orElseThrow().display())
        .isEqualTo("Shop Service <service@shop.example>");
    assertThat(mail.body().text()).isEqualTo("It is on its way.");
  }

  @Test
  void a_mail_of_ours_carries_copies_html_and_several_files() throws IOException {
    office.opened();
    var attachments = office.house().attachments();
    var html = attachments.keepEvidence("mail.html", bytes("<p>On its <b>way</b></p>"));
    var written = office.letter("ann", "Order", "On its way");
    var head = written.head();
    var copied =
        new Content.Mail(
            new MailHead(
                head.subject(),
                head.from(),
                Optional.empty(),
                head.to(),
                List.of(new MailParty("Ben Ümlaut", "ben@customer.example")),
                List.of(new MailParty("", "chief@shop.example")),
                List.of()),
            new MailWords("On its way", "", false, html),
            List.of(file("bill.txt", "1 EUR"), file("terms.txt", "none")),
            Optional.empty(),
            Content.Nature.PERSON);
    var id = new MessageId(new UUID(3, 3));
    var to = office.addressOf("ann");
    assertThat(office.channel().send(new Outbound(id, PostOffice.MAILBOX, to, "Mia", copied)))
        .isEqualTo(new SendResult.Sent());
    for (var who : List.of("ann", "ben")) {
      var mail = office.received(who).getFirst();
      assertThat(mail.envelope().cc().getFirst().display())
          .isEqualTo("Ben Ümlaut <ben@customer.example>");
      assertThat(mail.body().text()).isEqualTo("On its way");
      assertThat(mail.body().html()).hasValueSatisfying(h -> assertThat(h).contains("<b>way</b>"));
      assertThat(mail.attachments())
          .extracting(Mail.Attachment::name)
          .containsExactly("bill.txt", "terms.txt");
    }
    assertThat(office.server().getReceivedMessages())
        .as("one for each of the three, and nobody reads of the hidden one")
        .hasSize(3)
        .allSatisfy(mail -> assertThat(PostOffice.raw(mail)).doesNotContain("chief@shop.example"));
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
  void a_header_in_a_name_subject_address_or_id_begins_no_header_of_ours() {
    office.with("sender-name", "Shop\r\nBcc: victim@example.test").opened();
    var evil = "Hi\r\nBcc: victim@example.test";
    assertThat(
            office
                .channel()
                .send(office.written("ann", evil, "Good morning", "a\r\nBcc: x@y", "b@c")))
        .isEqualTo(new SendResult.Sent());
    assertThat(office.server().getReceivedMessagesForDomain("victim@example.test")).isEmpty();
    var mail = office.received("ann").getFirst();
    assertThat(mail.envelope().subject()).isEqualTo("Hi Bcc: victim@example.test");
    assertThat(mail.envelope().references()).containsExactly("b@c");
    var there = office.written("ann@x.example>\r\nBcc: <victim", "Hi", "Good morning");
    assertThat(office.channel().send(there)).isInstanceOf(SendResult.Failed.class);
  }

  @Test
  void an_answer_waits_while_the_mail_server_is_away() {
    office.opened();
    office.deliver("ann", "k1", "Hello");
    office.server().stop();
    assertThat(office.channel().send(office.answer("ann", "Good morning")))
        .isInstanceOf(SendResult.Later.class);
  }

  private Content.MailFile file(String name, String text) throws IOException {
    var stored =
        office
            .house()
            .attachments()
            .store(PostOffice.MAILBOX, office.addressOf("ann"), name, bytes(text));
    var file = ((Attachments.Stored.Kept) stored).file();
    return new Content.MailFile(
        file.file(), file.name(), file.mediaType(), file.bytes(), Optional.empty());
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
