package org.dirigent.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.MailReader;
import org.dirigent.channel.email.reading.Reading;

/** Makes deliveries of a raw mail and hands them to the inbox. */
final class Intake {

  private static final System.Logger LOG = System.getLogger(Intake.class.getName());
  private static final int MOST_FILES = 50;

  private final ChannelPorts ports;
  private final MailReader reader = new MailReader();
  private final Deliveries deliveries;

  Intake(ChannelPorts ports, OwnIds ids) {
    this.ports = ports;
    this.deliveries = new Deliveries(ports.clock(), ids);
  }

  /** What became of a mail. */
  enum Outcome {
    /** Committed; mark it. */
    TAKEN,
    /** Kept in the mailbox, no work for anybody; mark it. */
    SET_ASIDE,
    /** Not committed; it comes again. */
    LATER
  }

  /**
   * Reads a mail to its end and takes it.
   *
   * @throws IOException if the mailbox or the file store breaks off; nothing is lost by that
   */
  Outcome take(MailboxSettings mailbox, InputStream raw) throws IOException {
    var digest = sha256();
    var files = new ArrayList<Stored>();
    Reading reading;
    try (var in = new DigestInputStream(raw, digest)) {
      reading = reader.read(in, (head, name, bytes) -> keep(mailbox, head, name, bytes, files));
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return switch (reading) {
      case Reading.Unreadable(String reason) ->
          accept(deliveries.unreadable(mailbox, digest.digest(), reason));
      case Reading.Read(Mail mail)
          when mail.kind() == Mail.Kind.LIST && !mailbox.is("take-lists") ->
          Outcome.SET_ASIDE;
      case Reading.Read(Mail mail) -> accept(deliveries.of(mailbox, digest.digest(), mail, files));
    };
  }

  private void keep(
      MailboxSettings mailbox, Envelope head, String name, InputStream bytes, List<Stored> files)
      throws IOException {
    if (files.size() < MOST_FILES) {
      var from = Deliveries.address(mailbox, head);
      var kept = ports.attachments().store(mailbox.account().id(), from, name, bytes);
      files.add(
          kept instanceof Stored.Refused(String code, String _)
              ? new Stored.Refused(code, name)
              : kept);
    }
  }

  /** All or later: what was taken of a mail before it failed is known when it comes again. */
  private Outcome accept(List<Inbound> inbounds) {
    for (var inbound : inbounds) {
      try {
        if (ports.inbox().accept(inbound) instanceof Acceptance.Full) {
          return Outcome.LATER;
        }
      } catch (IllegalStateException outage) {
        // The cause may quote what was to be stored, so only its kind is told.
        LOG.log(
            System.Logger.Level.WARNING,
            "A mail was not taken, it will be tried again: {0}",
            outage.getClass().getName());
        return Outcome.LATER;
      }
    }
    return Outcome.TAKEN;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
