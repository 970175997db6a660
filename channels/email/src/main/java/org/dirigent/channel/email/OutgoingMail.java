package org.dirigent.channel.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.Outbound;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Writes the mail that carries a message, as the next one of its thread. */
final class OutgoingMail {

  private final ChannelPorts ports;
  private final OwnIds ids;

  OutgoingMail(ChannelPorts ports, OwnIds ids) {
    this.ports = ports;
    this.ids = ids;
  }

  SMTPMessage compose(Session session, MailboxSettings mailbox, Outbound message)
      throws MessagingException, IOException {
    var written = written(mailbox, message);
    var head = written.head();
    var token = ids.token(message.id());
    var mail = new NamedMessage(session, "<" + token + "@" + mailbox.domain() + ">");
    mail.setFrom(address(new MailParty(mailbox.senderName(), mailbox.address())));
    mail.setRecipients(RecipientType.TO, addresses(head.to()));
    mail.setRecipients(RecipientType.CC, addresses(head.cc()));
    mail.setRecipients(RecipientType.BCC, addresses(head.bcc()));
    mail.setSubject(head.subject().isBlank() ? mailbox.senderName() : head.subject(), "UTF-8");
    mail.setSentDate(Date.from(ports.clock().instant()));
    thread(mail, named(head, mailbox));
    back(mail, mailbox, token);
    tellMachines(mail, written);
    new MailParts(ports.attachments(), message.id()).fill(mail, written);
    mail.saveChanges();
    return mail;
  }

  /** So that no machine answers what a machine wrote (RFC 3834). */
  private static void tellMachines(SMTPMessage mail, Content.Mail written)
      throws MessagingException {
    if (written.nature().kind().equals(Content.Nature.AUTOMATIC.kind())) {
      mail.setHeader("Auto-Submitted", "auto-replied");
      mail.setHeader("X-Auto-Response-Suppress", "All");
    }
  }

  /** The mails that it continues: ours first, for the thread began with them. */
  private List<String> named(MailHead head, MailboxSettings mailbox) {
    var ours = head.after().stream().map(id -> ids.token(id) + "@" + mailbox.domain());
    var theirs = head.references().stream().filter(id -> !id.matches("(?s).*[\\s<>].*"));
    return Stream.concat(ours, theirs).toList();
  }

  private static void thread(SMTPMessage mail, List<String> named) throws MessagingException {
    if (!named.isEmpty()) {
      mail.setHeader("In-Reply-To", "<" + named.getLast() + ">");
      mail.setHeader(
          "References",
          named.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
    }
  }

  /** Where bounces and answers go. */
  private static void back(SMTPMessage mail, MailboxSettings mailbox, String token)
      throws MessagingException, UnsupportedEncodingException {
    if (mailbox.is("plus-addresses")) {
      var plus = mailbox.address().replaceFirst("@", "+" + token + "@");
      mail.setEnvelopeFrom(plus);
      mail.setReplyTo(new InternetAddress[] {address(new MailParty(mailbox.senderName(), plus))});
    } else {
      mail.setEnvelopeFrom(mailbox.address());
    }
  }

  private static InternetAddress[] addresses(List<MailParty> parties)
      throws MessagingException, UnsupportedEncodingException {
    var addresses = new InternetAddress[parties.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = address(parties.get(i));
      addresses[i].validate();
    }
    return addresses;
  }

  private static InternetAddress address(MailParty party) throws UnsupportedEncodingException {
    return party.name().isBlank()
        ? new InternetAddress(party.address(), null)
        : new InternetAddress(party.address(), party.name(), "UTF-8");
  }

  /** Every message as a mail; what is no mail goes to whom it is addressed, under our name. */
  private static Content.Mail written(MailboxSettings mailbox, Outbound message) {
    return switch (message.content()) {
      case Content.Mail mail -> mail;
      case Content.Text(String text) -> plain(mailbox, message, text, List.of());
      case Content.Choices(String text, var choices) ->
          plain(
              mailbox,
              message,
              choices.stream()
                  .map(choice -> "- " + choice.label())
                  .collect(Collectors.joining("\n", text + "\n\n", "")),
              List.of());
      case Content.Chosen(Content.Choice choice) ->
          plain(mailbox, message, choice.label(), List.of());
      case Content.File file ->
          plain(
              mailbox,
              message,
              file.caption().orElse(file.name()),
              List.of(
                  new Content.MailFile(
                      file.file(), file.name(), file.mediaType(), file.bytes(), Optional.empty())));
    };
  }

  private static Content.Mail plain(
      MailboxSettings mailbox, Outbound message, String text, List<Content.MailFile> files) {
    var signed =
        mailbox.account().setting("signature").map(s -> text + "\n\n-- \n" + s).orElse(text);
    var to = new MailParty("", message.to().value());
    var from = new MailParty(mailbox.senderName(), mailbox.address());
    return new Content.Mail(
        new MailHead(
            mailbox.senderName(),
            from,
            Optional.empty(),
            List.of(to),
            List.of(),
            List.of(),
            List.of()),
        new MailWords(signed, "", false, Optional.empty()),
        files,
        Optional.empty(),
        Content.Nature.PERSON);
  }

  /** Keeps the message id that we chose. */
  private static final class NamedMessage extends SMTPMessage {

    private final String id;

    NamedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
