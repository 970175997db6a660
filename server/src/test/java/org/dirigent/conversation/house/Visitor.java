package org.dirigent.conversation.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Sender;
import org.dirigent.channel.Transcripts;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.WorkItemId;

/** A visitor of a web site, as an adapter hears them. */
public final class Visitor {

  private final ConversationHouse house;
  private final AccountId account;
  private final Address address;
  private final AtomicInteger keys = new AtomicInteger();

  public Visitor(ConversationHouse house, AccountId account, String name) {
    this(
        house,
        account,
        new Address(AddressKind.VISITOR, account.value().toString(), "visitor-" + name));
  }

  private Visitor(ConversationHouse house, AccountId account, Address address) {
    this.house = house;
    this.account = account;
    this.address = address;
  }

  /** The same visitor in another life of the house. */
  public Visitor in(ConversationHouse other) {
    var same = new Visitor(other, account, address);
    same.keys.set(keys.get());
    return same;
  }

  public Address address() {
    return address;
  }

  /** Arrives without a word. */
  public Visitor arrives(Claim... claims) {
    return arrives(new Sender(address, Assurance.CLAIMED, List.of(claims)));
  }

  /** Arrives, having agreed to these purposes. */
  public Visitor arrivesAgreeing(String... purposes) {
    accept(
        new Inbound.Arrival(
            delivery(),
            new Sender(address, Assurance.CLAIMED, List.of()),
            "de",
            Optional.empty(),
            Set.of(purposes),
            Map.of("page", "/tarife")));
    return this;
  }

  /** Arrives and shows who they are to the site's system. */
  public Visitor signsInAs(String subject, Claim... claims) {
    var identity = new Address(AddressKind.IDENTITY, "realm-" + account.value(), subject);
    return arrives(new Sender(identity, Assurance.SIGNED_IN, List.of(claims)));
  }

  private Visitor arrives(Sender sender) {
    accept(
        new Inbound.Arrival(
            delivery(), sender, "de", Optional.empty(), Set.of(), Map.of("page", "/tarife")));
    return this;
  }

  public Visitor says(String text) {
    accept(message(text));
    return this;
  }

  /** A message that has a key but was not handed in yet. */
  public Inbound.Message message(String text) {
    return new Inbound.Message(delivery(), new Content.Text(text));
  }

  public Visitor sends(Content content) {
    accept(new Inbound.Message(delivery(), content));
    return this;
  }

  public Visitor opens(String page) {
    accept(new Inbound.PageView(delivery(), page, "Seite " + page));
    return this;
  }

  public Visitor receives(Cursor upTo) {
    accept(new Inbound.Receipt(delivery(), Inbound.Receipt.State.DELIVERED, upTo));
    return this;
  }

  public Visitor reads(Cursor upTo) {
    accept(new Inbound.Receipt(delivery(), Inbound.Receipt.State.READ, upTo));
    return this;
  }

  public Visitor leaves() {
    accept(new Inbound.Departure(delivery(), Inbound.Departure.Reason.LEFT));
    return this;
  }

  public Visitor vanishes() {
    accept(new Inbound.Departure(delivery(), Inbound.Departure.Reason.LOST));
    return this;
  }

  public Acceptance accept(Inbound inbound) {
    return house.inbox().accept(inbound);
  }

  /** An envelope with a key that was never used. */
  public Delivery delivery() {
    return new Delivery(
        account,
        new DeliveryKey(address.value() + "-" + keys.incrementAndGet()),
        address,
        house.now());
  }

  /** All lines that the visitor may read. */
  public List<Transcripts.Line> transcript() {
    return transcriptAfter(Cursor.START).lines();
  }

  public Transcripts.Page transcriptAfter(Cursor cursor) {
    return house.the(Transcripts.class).after(account, address, cursor, 200);
  }

  /** What the visitor reads, as text: {@code me: ...} for their own words. */
  public List<String> reads() {
    return transcript().stream().map(Visitor::text).toList();
  }

  private static String text(Transcripts.Line line) {
    return switch (line) {
      case Transcripts.Line.Said said ->
          (said.byCustomer() ? "me" : said.author())
              + ": "
              + (said.content() instanceof Content.Text text ? text.text() : said.content());
      case Transcripts.Line.Happened happened -> "(" + happened.what() + ")";
    };
  }

  public Optional<Segments.Standing> standing() {
    return house.the(Segments.class).standing(account, address);
  }

  public WorkItemId work() {
    return standing().orElseThrow().work();
  }

  public ConversationId conversation() {
    UUID id =
        house
            .sql()
            .sql("select conversation_id from segment where id = ?")
            .param(standing().orElseThrow().segment().value())
            .query(UUID.class)
            .single();
    return new ConversationId(id);
  }
}
