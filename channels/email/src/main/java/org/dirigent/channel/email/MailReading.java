package org.dirigent.channel.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbound.Mail.Use;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.MailReader;
import org.dirigent.channel.email.reading.Reading;

/**
 * Makes one delivery of a raw mail: reads it to its end and stores the files that belong to it. May
 * be repeated; files of a reading that led to nothing are swept.
 */
final class MailReading {

  private static final int MOST_FILES = 50;

  private final ChannelPorts ports;
  private final MailReader reader = new MailReader();
  private final Deliveries deliveries;

  MailReading(ChannelPorts ports, OwnIds ids) {
    this.ports = ports;
    this.deliveries = new Deliveries(ids);
  }

  /**
   * What a mail says.
   *
   * @throws IOException if the file store breaks off
   */
  Inbound read(MailboxSettings mailbox, RawMail raw) throws IOException {
    var files = new ArrayList<Stored>();
    return switch (read(mailbox, raw, files)) {
      case Reading.Unreadable _ -> unreadable(mailbox, raw);
      case Reading.Read(Mail mail) ->
          deliveries.of(
              mailbox,
              taking(raw, mail, use(mailbox, mail)),
              mail,
              new Kept(files, html(mail), raw.evidence()));
    };
  }

  /** A mail of which nothing can be said but that it came. */
  Inbound unreadable(MailboxSettings mailbox, RawMail raw) {
    var taking = new Taking(raw.key(), raw.as(Use.WORK), raw.received().orElse(raw.at()));
    return deliveries.unreadable(
        mailbox, taking, new Kept(List.of(), Optional.empty(), raw.evidence()));
  }

  private Reading read(MailboxSettings mailbox, RawMail raw, List<Stored> files)
      throws IOException {
    try (var in = raw.bytes().open()) {
      return reader.read(in, (head, name, bytes) -> keep(mailbox, head, name, bytes, files));
    }
  }

  /** Lists and what a server marked as spam are nobody's work, unless the mailbox wants them. */
  private static Use use(MailboxSettings mailbox, Mail mail) {
    if (mail.signs().contains(Mail.Sign.SPAM) && !mailbox.is("take-spam")) {
      return Use.SPAM;
    }
    return mail.kind() == Mail.Kind.LIST && !mailbox.is("take-lists") ? Use.NEWSLETTER : Use.WORK;
  }

  private static Taking taking(RawMail raw, Mail mail, Use use) {
    var at = raw.received().map(received -> sent(mail, received)).orElse(raw.at());
    return new Taking(raw.key(), raw.as(use), at);
  }

  /** By its own word, unless that is later than it came. */
  private static Instant sent(Mail mail, Instant received) {
    return mail.envelope().date().filter(date -> date.isBefore(received)).orElse(received);
  }

  private void keep(
      MailboxSettings mailbox, Envelope head, String name, InputStream bytes, List<Stored> files)
      throws IOException {
    if (files.size() < MOST_FILES) {
      var from = Deliveries.address(mailbox, head);
      files.add(ports.attachments().store(mailbox.account().id(), from, name, bytes));
    }
  }

  private Optional<FileId> html(Mail mail) throws IOException {
    var html = mail.body().html();
    if (html.isEmpty()) {
      return Optional.empty();
    }
    var bytes = new ByteArrayInputStream(html.get().getBytes(StandardCharsets.UTF_8));
    return ports.attachments().keepEvidence("mail.html", bytes);
  }
}
