package org.dirigent.channel.email;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Replying;
import org.dirigent.channel.Sender;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.LanguageGuess;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.Mailbox;

/**
 * Says what a mail means for the house: a bounce of a message of ours tells that it did not arrive,
 * everything else is one mail of somebody, with what it answers.
 */
final class Deliveries {

  private static final int CLAIM_LIMIT = 254;

  private final OwnIds ids;
  private final LanguageGuess languages = new LanguageGuess();

  Deliveries(OwnIds ids) {
    this.ids = ids;
  }

  Inbound of(MailboxSettings mailbox, Taking taking, Mail mail, Kept kept) {
    var replying = replying(mail);
    return mail.bounce()
        .filter(_ -> !taking.past() && !replying.ours().isEmpty())
        .<Inbound>map(
            bounce -> undelivered(mailbox, taking, mail, bounce, replying.ours().getFirst(), kept))
        .orElseGet(() -> mail(mailbox, taking, mail, replying, kept));
  }

  private Inbound mail(
      MailboxSettings mailbox, Taking taking, Mail mail, Replying replying, Kept kept) {
    var from = address(mailbox, mail.envelope());
    var claims =
        mail.envelope().from().map(Mailbox::name).filter(said -> !said.isBlank()).stream()
            .map(said -> new Claim(Claim.Kind.NAME, MailContent.cut(said, CLAIM_LIMIT), false))
            .toList();
    return new Inbound.Mail(
        delivery(mailbox, from, taking.key().mail(), taking.at()),
        new Sender(from, Proof.of(mailbox, mail), claims),
        replying,
        MailContent.of(mail, kept, Proof.disowned(mailbox, mail)),
        context(mailbox, mail),
        taking.use());
  }

  private Inbound undelivered(
      MailboxSettings mailbox,
      Taking taking,
      Mail mail,
      Mail.Bounce bounce,
      MessageId message,
      Kept kept) {
    var fate = Fate.of(bounce);
    return new Inbound.Undelivered(
        delivery(mailbox, address(mailbox, mail.envelope()), taking.key().bounce(), taking.at()),
        message,
        fate.code(),
        fate.forGood(),
        bounce.recipient().flatMap(Deliveries::address),
        MailContent.of(mail, kept, Proof.disowned(mailbox, mail)));
  }

  /** A mail that cannot be read is still somebody's concern. */
  Inbound unreadable(MailboxSettings mailbox, Taking taking, Kept kept) {
    var from = unknown(mailbox);
    return new Inbound.Mail(
        delivery(mailbox, from, taking.key().mail(), taking.at()),
        new Sender(from, Assurance.NONE, List.of()),
        new Replying(List.of(), Optional.empty(), List.of()),
        MailContent.unreadable(kept),
        Map.of("mailbox", mailbox.address(), "mail-remarks", "unreadable"),
        taking.use());
  }

  private Map<String, String> context(MailboxSettings mailbox, Mail mail) {
    var facts = new HashMap<String, String>();
    facts.put("mail-kind", mail.kind().code());
    facts.put("mailbox", mailbox.address());
    languages.of(mail.body().text()).ifPresent(language -> facts.put("language", language));
    mail.bounce().ifPresent(bounce -> facts.put("bounce", bounce.severity().code()));
    if (!mail.remarks().isEmpty()) {
      facts.put("mail-remarks", mail.remarks().toString().toLowerCase(Locale.ROOT));
    }
    return facts;
  }

  private static Delivery delivery(
      MailboxSettings mailbox, Address from, DeliveryKey key, Instant at) {
    return new Delivery(mailbox.account().id(), key, from, at);
  }

  /** Signed addresses first, then the mail that a bounce returns, then what it says it answers. */
  private Replying replying(Mail mail) {
    var envelope = mail.envelope();
    var addresses =
        Stream.of(envelope.to(), envelope.cc()).flatMap(List::stream).map(Mailbox::address);
    var returned = mail.bounce().flatMap(Mail.Bounce::messageId).stream();
    var answered =
        Stream.concat(envelope.inReplyTo().stream(), envelope.references().reversed().stream())
            .toList();
    var ours =
        Stream.of(envelope.deliveredTo().stream(), addresses, returned, answered.stream())
            .flatMap(some -> some)
            .flatMap(some -> ids.read(some).stream())
            .toList();
    return new Replying(ours, envelope.messageId(), answered);
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
}
