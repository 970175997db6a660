package org.dirigent.channel.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbound.Mail.Use;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.MailReader;
import org.dirigent.channel.email.reading.Reading;

/** Makes one delivery of a raw mail, and hands deliveries to the inbox. */
final class Intake {

  private static final System.Logger LOG = System.getLogger(Intake.class.getName());
  private static final int MOST_FILES = 50;

  private final ChannelPorts ports;
  private final MailReader reader = new MailReader();
  private final Deliveries deliveries;

  Intake(ChannelPorts ports, OwnIds ids) {
    this.ports = ports;
    this.deliveries = new Deliveries(ids);
  }

  /** What became of a mail. */
  enum Outcome {
    /** Committed; mark it. */
    TAKEN,
    /** Not committed; it comes again. */
    LATER
  }

  /**
   * Reads a mail to its end and stores what belongs to it.
   *
   * @param received when it came, if that was before the house looked after the mailbox
   * @throws IOException if the file store breaks off; nothing is lost by that
   */
  Inbound read(MailboxSettings mailbox, Spool raw, Optional<Instant> received) throws IOException {
    try (raw) {
      var files = new ArrayList<Stored>();
      return switch (read(mailbox, raw, files)) {
        case Reading.Unreadable _ -> {
          var kept = new Kept(List.of(), Optional.empty(), raw(raw));
          yield deliveries.unreadable(mailbox, taking(raw.sha256(), Use.WORK, received), kept);
        }
        case Reading.Read(Mail mail) ->
            deliveries.of(
                mailbox,
                taking(raw.sha256(), use(mailbox, mail), received.map(when -> sent(mail, when))),
                mail,
                new Kept(files, html(mail), raw(raw)));
      };
    }
  }

  /** A mail that its mailbox never hands out; the name stands for it. */
  Inbound unseen(MailboxSettings mailbox, String name) {
    var hash = Spool.sha256(name.getBytes(StandardCharsets.UTF_8));
    return deliveries.unreadable(mailbox, taking(hash, Use.WORK, Optional.empty()), Kept.NOTHING);
  }

  private Reading read(MailboxSettings mailbox, Spool spool, List<Stored> files)
      throws IOException {
    try (var in = spool.open()) {
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

  private Taking taking(byte[] sha256, Use use, Optional<Instant> at) {
    boolean past = at.isPresent() && use == Use.WORK;
    return new Taking(
        MailKey.of(sha256), past ? Use.HISTORY : use, at.orElseGet(ports.clock()::instant));
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

  private Optional<FileId> raw(Spool spool) throws IOException {
    try (var in = spool.open()) {
      return ports.attachments().keepEvidence("mail.eml", in);
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

  Outcome accept(Inbound inbound) {
    try {
      return ports.inbox().accept(inbound) instanceof Acceptance.Full
          ? Outcome.LATER
          : Outcome.TAKEN;
    } catch (IllegalStateException outage) {
      // The cause may quote what was to be stored, so only its kind is told.
      LOG.log(
          System.Logger.Level.WARNING,
          "A mail was not taken, it will be tried again: {0}",
          outage.getClass().getName());
      return Outcome.LATER;
    }
  }
}
