package org.dirigent.channel.email;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Sender;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.Mailbox;

/**
 * Says what a mail means for the house: who arrives, what they say, which files they sent. Who
 * answers a mail of ours just goes on writing; everybody else arrives with a subject.
 */
final class Deliveries {

  private static final int MOST_TEXTS = 5;
  private static final int CLAIM_LIMIT = 254;

  private final InstantSource clock;
  private final OwnIds ids;

  Deliveries(InstantSource clock, OwnIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** The deliveries of one mail, the envelope of each being the same but for its key. */
  private record Writer(MailboxSettings mailbox, Address from, MailKey key, List<Inbound> all) {}

  List<Inbound> of(MailboxSettings mailbox, byte[] sha256, Mail mail, List<Stored> files) {
    var envelope = mail.envelope();
    var reported =
        mail.bounce().filter(_ -> answered(mail).isPresent()).flatMap(Mail.Bounce::recipient);
    var from = reported.flatMap(Deliveries::address).orElseGet(() -> address(mailbox, envelope));
    var writer =
        new Writer(mailbox, from, MailKey.of(sha256, envelope.messageId()), new ArrayList<>());
    if (answered(mail).isEmpty()) {
      arrive(writer, mail);
    }
    texts(writer, envelope.subject(), MailText.of(mail, files));
    int number = 0;
    for (var file : files) {
      if (file instanceof Stored.Kept(Content.File kept)) {
        writer.all.add(new Inbound.Message(delivery(writer, writer.key.file(++number)), kept));
      }
    }
    return writer.all;
  }

  /** A mail that cannot be read is still somebody's concern. */
  List<Inbound> unreadable(MailboxSettings mailbox, byte[] sha256, String reason) {
    var from = unknown(mailbox);
    var writer = new Writer(mailbox, from, MailKey.of(sha256, Optional.empty()), new ArrayList<>());
    texts(writer, "", "Unreadable mail, see the mailbox " + mailbox.address() + ": " + reason);
    return writer.all;
  }

  private void arrive(Writer writer, Mail mail) {
    var envelope = mail.envelope();
    var name = envelope.from().map(Mailbox::name).filter(said -> !said.isBlank());
    var claims =
        name.map(said -> new Claim(Claim.Kind.NAME, cut(said, CLAIM_LIMIT), false)).stream()
            .toList();
    var topic = Optional.of(cut(envelope.subject(), 200)).filter(subject -> !subject.isBlank());
    writer.all.add(
        new Inbound.Arrival(
            delivery(writer, writer.key.arrival()),
            new Sender(writer.from, Assurance.CLAIMED, claims),
            "",
            topic,
            Set.of(),
            context(writer.mailbox, mail)));
  }

  private static Map<String, String> context(MailboxSettings mailbox, Mail mail) {
    var facts = new HashMap<String, String>();
    facts.put("mail-kind", mail.kind().code());
    facts.put("mailbox", mailbox.address());
    mail.bounce().ifPresent(bounce -> facts.put("bounce", bounce.severity().code()));
    if (!mail.remarks().isEmpty()) {
      facts.put("mail-remarks", mail.remarks().toString().toLowerCase(Locale.ROOT));
    }
    return facts;
  }

  private void texts(Writer writer, String subject, String text) {
    boolean titled = !subject.isBlank();
    var whole = titled ? cut(subject, 500) + "\n\n" + text : text;
    var rest = whole.isBlank() ? "\u2026" : whole.strip();
    for (int number = 1; number <= MOST_TEXTS && !rest.isBlank(); number++) {
      var piece = cut(rest, Content.TEXT_LIMIT);
      rest = rest.substring(piece.length());
      if (!piece.isBlank()) {
        var key = writer.key.text(number, titled && number == 1);
        writer.all.add(new Inbound.Message(delivery(writer, key), new Content.Text(piece)));
      }
    }
  }

  private Delivery delivery(Writer writer, DeliveryKey key) {
    return new Delivery(writer.mailbox.account().id(), key, writer.from, clock.instant());
  }

  /** The mail of ours that this one answers or reports, by signature. */
  Optional<MessageId> answered(Mail mail) {
    var envelope = mail.envelope();
    var addresses =
        Stream.of(envelope.to(), envelope.cc()).flatMap(List::stream).map(Mailbox::address);
    return Stream.of(
            envelope.deliveredTo().stream(),
            addresses,
            mail.bounce().flatMap(Mail.Bounce::messageId).stream(),
            envelope.inReplyTo().stream(),
            envelope.references().reversed().stream())
        .flatMap(some -> some)
        .flatMap(some -> ids.read(some).stream())
        .findFirst();
  }

  static Address address(MailboxSettings mailbox, Envelope envelope) {
    return envelope
        .from()
        .map(Mailbox::address)
        .flatMap(Deliveries::address)
        .orElseGet(() -> unknown(mailbox));
  }

  private static Optional<Address> address(String mailbox) {
    var normal = mailbox.strip().toLowerCase(Locale.ROOT);
    return normal.isEmpty() || normal.length() > CLAIM_LIMIT
        ? Optional.empty()
        : Optional.of(new Address(AddressKind.EMAIL, "", normal));
  }

  /** Whoever writes without an address: nobody can answer them. */
  private static Address unknown(MailboxSettings mailbox) {
    return new Address(AddressKind.EMAIL, mailbox.account().publicKey(), "unknown@sender.invalid");
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
  }
}
