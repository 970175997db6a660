package org.dirigent.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Date;
import java.util.stream.Collectors;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Content;
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
    var thread = MailThread.of(ports.transcripts(), message);
    var token = ids.token(message.id());
    var mail = new NamedMessage(session, "<" + token + "@" + mailbox.domain() + ">");
    mail.setFrom(new InternetAddress(mailbox.address(), oneLine(mailbox.senderName()), "UTF-8"));
    mail.setRecipient(RecipientType.TO, new InternetAddress(message.to().value()));
    mail.setSubject(oneLine(thread.subject(mailbox.senderName())), "UTF-8");
    mail.setSentDate(Date.from(ports.clock().instant()));
    if (!thread.ids().isEmpty()) {
      mail.setHeader("In-Reply-To", "<" + thread.ids().getLast() + ">");
      mail.setHeader(
          "References",
          thread.ids().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
    }
    if (mailbox.is("plus-addresses")) {
      var plus = mailbox.address().replaceFirst("@", "+" + token + "@");
      mail.setEnvelopeFrom(plus);
      mail.setReplyTo(
          new InternetAddress[] {
            new InternetAddress(plus, oneLine(mailbox.senderName()), "UTF-8")
          });
    } else {
      mail.setEnvelopeFrom(mailbox.address());
    }
    fill(mail, mailbox, message);
    mail.saveChanges();
    return mail;
  }

  private void fill(SMTPMessage mail, MailboxSettings mailbox, Outbound message)
      throws MessagingException, IOException {
    switch (message.content()) {
      case Content.Text(String text) -> mail.setText(signed(text, mailbox), "UTF-8");
      case Content.Choices(String text, var choices) -> {
        var numbered =
            choices.stream().map(choice -> "- " + choice.label()).collect(Collectors.joining("\n"));
        mail.setText(signed(text + "\n\n" + numbered, mailbox), "UTF-8");
      }
      case Content.Chosen(Content.Choice choice) -> mail.setText(choice.label(), "UTF-8");
      case Content.File file -> file(mail, mailbox, message, file);
      case Content.Mail written -> mail.setText(signed(written.words().text(), mailbox), "UTF-8");
    }
  }

  private void file(SMTPMessage mail, MailboxSettings mailbox, Outbound message, Content.File file)
      throws MessagingException, IOException {
    var opened =
        ports
            .attachments()
            .open(message.account(), message.to(), file.file())
            .orElseThrow(() -> new IOException("The file is not there any more"));
    var words = new MimeBodyPart();
    words.setText(signed(file.caption().orElse(file.name()), mailbox), "UTF-8");
    var part = new MimeBodyPart();
    try (var bytes = opened.bytes()) {
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.mediaType())));
    }
    part.setFileName(
        jakarta.mail.internet.MimeUtility.encodeText(oneLine(file.name()), "UTF-8", null));
    mail.setContent(new MimeMultipart("mixed", words, part));
  }

  private static String signed(String text, MailboxSettings mailbox) {
    return mailbox.account().setting("signature").map(s -> text + "\n\n-- \n" + s).orElse(text);
  }

  /** Nothing that comes from people may begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
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
