package org.dirigent.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Postbag;
import org.dirigent.channel.Postbag.Body;
import org.dirigent.channel.Postbag.Raw;

/** Puts raw mails into the postbag, and what was read of them into the inbox. */
final class Intake {

  private static final System.Logger LOG = System.getLogger(Intake.class.getName());

  /** So many handfuls of all mailboxes lie in memory at once. */
  private static final int HANDFULS = 6;

  private final ChannelPorts ports;
  private final MailReading reading;
  private final Semaphore room = new Semaphore(HANDFULS);

  Intake(ChannelPorts ports, OwnIds ids) {
    this.ports = ports;
    this.reading = new MailReading(ports, ids);
  }

  /** What became of a mail. */
  enum Outcome {
    /** Committed; mark it. */
    TAKEN,
    /** Not committed; it comes again. */
    LATER
  }

  /** A small mail that was fetched, and when it came if that was before we looked after it. */
  record Fetched(byte[] bytes, Optional<Instant> received) {}

  /** Room for handfuls in memory, which all mailboxes share. */
  Semaphore room() {
    return room;
  }

  Postbag postbag() {
    return ports.postbag();
  }

  MailReading reading() {
    return reading;
  }

  /** Keeps small mails, all in one commit. */
  Outcome keep(MailboxSettings mailbox, Collection<Fetched> mails) {
    return put(
        mailbox,
        mails.stream()
            .map(
                mail ->
                    raw(
                        MailKey.of(Spool.sha256(mail.bytes())),
                        new Body.Small(mail.bytes()),
                        mail.received()))
            .toList());
  }

  /**
   * Keeps one mail of any size. One that is larger than may be kept is read at once, and may
   * overtake others of its sender.
   *
   * @throws IOException if the file store breaks off; nothing is lost by that
   */
  Outcome keep(MailboxSettings mailbox, Spool spool, Optional<Instant> received)
      throws IOException {
    try (spool) {
      var key = MailKey.of(spool.sha256());
      Optional<FileId> evidence = evidence(spool);
      if (evidence.isPresent()) {
        return put(mailbox, List.of(raw(key, new Body.Streamed(evidence.get()), received)));
      }
      return accept(reading.read(mailbox, direct(key, spool::open, received)));
    }
  }

  private Optional<FileId> evidence(Spool spool) throws IOException {
    try (var in = spool.open()) {
      return ports.attachments().keepEvidence("mail.eml", in);
    }
  }

  /** A mail that does not pass through the postbag. */
  private RawMail direct(MailKey key, RawMail.Bytes bytes, Optional<Instant> received) {
    return new RawMail(key, bytes, Optional.empty(), ports.clock().instant(), received);
  }

  private Raw raw(MailKey key, Body body, Optional<Instant> received) {
    return new Raw(key.name(), key.deliveries(), body, ports.clock().instant(), received);
  }

  private Outcome put(MailboxSettings mailbox, List<Raw> mails) {
    return outcome(() -> ports.postbag().keep(mailbox.account().id(), mails));
  }

  /** A mail that its mailbox never hands out; the name stands for it. */
  Outcome unseen(MailboxSettings mailbox, String name) {
    var key = MailKey.of(Spool.sha256(name.getBytes(StandardCharsets.UTF_8)));
    return accept(
        reading.unreadable(mailbox, direct(key, InputStream::nullInputStream, Optional.empty())));
  }

  Outcome accept(Inbound inbound) {
    return outcome(() -> ports.inbox().accept(inbound));
  }

  private static Outcome outcome(Supplier<Acceptance> storing) {
    try {
      return storing.get() instanceof Acceptance.Full ? Outcome.LATER : Outcome.TAKEN;
    } catch (IllegalStateException outage) {
      // The cause may quote what was to be stored, so only its kind is told.
      LOG.log(
          System.Logger.Level.WARNING,
          "Mail was not taken, it will be tried again: {0}",
          outage.getClass().getName());
      return Outcome.LATER;
    }
  }
}
