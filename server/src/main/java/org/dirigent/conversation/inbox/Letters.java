package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Replying;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.inbox.Letter.Origin;
import org.dirigent.conversation.inbox.Letter.Said;
import org.dirigent.conversation.timeline.Columns;
import org.jspecify.annotations.Nullable;

/** Between the words of adapters and the words of the inbox. */
final class Letters {

  private static final int FACT = 200;
  private static final int PAGE = 2_000;

  private Letters() {}

  /** What the inbox keeps of it. */
  static Letter of(Inbound inbound) {
    Origin from = origin(inbound.delivery().from());
    return switch (inbound) {
      case Inbound.Arrival arrival -> arrival(from, arrival);
      case Inbound.Message message -> new Letter.Message(from, Contents.spoken(message.content()));
      case Inbound.Mail mail -> mail(from, mail);
      case Inbound.Inquiry inquiry -> inquiry(from, inquiry);
      case Inbound.Undelivered undelivered -> undelivered(from, undelivered);
      case Inbound.Receipt receipt ->
          new Letter.Receipt(
              from, receipt.state() == Inbound.Receipt.State.READ, receipt.upTo().value());
      case Inbound.Departure departure ->
          new Letter.Departure(from, departure.reason() == Inbound.Departure.Reason.LOST);
      case Inbound.PageView page ->
          new Letter.PageView(from, clean(page.address(), PAGE), clean(page.title(), FACT));
    };
  }

  private static Letter.Mail mail(Origin from, Inbound.Mail mail) {
    return new Letter.Mail(
        from,
        mail.sender().assurance().level(),
        said(mail.sender()),
        answers(mail.replying()),
        sent(mail.mail()),
        id(mail.mail().words().html()),
        id(mail.mail().raw()),
        facts(mail.context()),
        use(mail.use()));
  }

  private static @Nullable String use(Inbound.Mail.Use use) {
    return use == Inbound.Mail.Use.WORK ? null : use.name().toLowerCase(Locale.ROOT);
  }

  private static Letter.Undelivered undelivered(Origin from, Inbound.Undelivered inbound) {
    return new Letter.Undelivered(
        from,
        inbound.message().value(),
        clean(inbound.code(), 40),
        inbound.forGood(),
        inbound.recipient().map(Letters::origin).orElse(null),
        sent(inbound.report()),
        id(inbound.report().words().html()),
        id(inbound.report().raw()));
  }

  private static Letter.Answers answers(Replying replying) {
    return new Letter.Answers(
        replying.ours().stream().map(MessageId::value).toList(),
        replying.id().map(Contents::clean).orElse(null),
        replying.theirs().stream().map(Contents::clean).toList());
  }

  private static SentMail sent(Content.Mail mail) {
    return ((Spoken.Mail) Contents.spoken(mail)).mail();
  }

  private static @Nullable UUID id(Optional<FileId> file) {
    return file.map(FileId::value).orElse(null);
  }

  private static List<Said> said(Sender sender) {
    return sender.claims().stream()
        .map(claim -> new Said(claim.kind().name(), clean(claim.value(), 254), claim.verified()))
        .limit(10)
        .toList();
  }

  private static Letter.Arrival arrival(Origin from, Inbound.Arrival arrival) {
    return new Letter.Arrival(
        from,
        origin(arrival.sender().address()),
        arrival.sender().assurance().level(),
        said(arrival.sender()),
        clean(arrival.language(), 35),
        arrival.topic().map(topic -> clean(topic, FACT)).orElse(null),
        consents(arrival.consents()),
        facts(arrival.context()));
  }

  private static Letter.Inquiry inquiry(Origin from, Inbound.Inquiry inquiry) {
    return new Letter.Inquiry(
        from,
        origin(inquiry.sender().address()),
        inquiry.sender().assurance().level(),
        said(inquiry.sender()),
        clean(inquiry.language(), 35),
        Contents.clean(inquiry.text()),
        consents(inquiry.consents()),
        facts(inquiry.context()));
  }

  private static Set<String> consents(Set<String> given) {
    return given.stream()
        .map(consent -> clean(consent, 40))
        .sorted()
        .limit(10)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> facts(Map<String, String> context) {
    return context.entrySet().stream()
        .collect(
            Collectors.toMap(
                fact -> clean(fact.getKey(), 40),
                fact -> clean(fact.getValue(), FACT),
                (one, another) -> one));
  }

  /** The sender as recognition takes it. */
  static Sender sender(Letter.Arrival arrival) {
    return new Sender(
        address(arrival.sender()),
        Columns.assurance(arrival.assurance()),
        arrival.claims().stream().map(Letters::claim).toList());
  }

  /** Who filled in the form, as recognition takes them. */
  static Sender sender(Letter.Inquiry inquiry) {
    return new Sender(
        address(inquiry.sender()),
        Columns.assurance(inquiry.assurance()),
        inquiry.claims().stream().map(Letters::claim).toList());
  }

  /** The sender of a mail as recognition takes them. */
  static Sender sender(Letter.Mail mail) {
    return new Sender(
        address(mail.from()),
        Columns.assurance(mail.assurance()),
        mail.claims().stream().map(Letters::claim).toList());
  }

  /** A sender of whom nothing is known but where the letter came from. */
  static Sender stranger(Origin from) {
    return new Sender(address(from), Assurance.NONE, List.of());
  }

  static Address address(Origin origin) {
    for (AddressKind kind : AddressKind.values()) {
      if (kind.code().equals(origin.kind())) {
        return new Address(kind, origin.scope(), origin.value());
      }
    }
    throw new IllegalArgumentException("No address is of the kind '" + origin.kind() + "'");
  }

  private static Claim claim(Said said) {
    return new Claim(Claim.Kind.valueOf(said.kind()), said.value(), said.verified());
  }

  private static Origin origin(Address address) {
    return new Origin(address.kind().code(), address.scope(), address.value());
  }

  /** No longer than allowed, and without the one character that the database cannot keep. */
  private static String clean(String text, int limit) {
    String kept = Contents.clean(text);
    return kept.length() <= limit ? kept : kept.substring(0, limit);
  }
}
