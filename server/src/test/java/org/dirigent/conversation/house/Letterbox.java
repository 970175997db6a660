package org.dirigent.conversation.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Replying;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.LiveTopic;

/** A mailbox of ours, and people who write to it. */
public final class Letterbox {

  private final ConversationHouse house;
  private final AccountId account;

  private Letterbox(ConversationHouse house, AccountId account) {
    this.house = house;
    this.account = account;
  }

  /** A new mailbox. */
  public static Letterbox of(ConversationHouse house) {
    UUID id = house.newId();
    house
        .sql()
        .sql(
            """
            insert into channel_account
              (id, channel, name, public_key, active, queue_id, language, settings, secrets)
            values (?, 'email', 'Shop', ?, true, ?, 'de',
              '{"address": "service@shop.example", "signature": "Ihr Shop"}', '{}')""")
        .params(id, "key-" + id, house.newId())
        .update();
    house.bus().publish(new LiveTopic("channel-accounts"), "account.changed", Map.of());
    return new Letterbox(house, new AccountId(id));
  }

  /** With another setting. */
  public Letterbox with(String setting, String value) {
    house
        .sql()
        .sql(
            "update channel_account set settings = settings || jsonb_build_object(?, ?) where id = ?")
        .params(setting, value, account.value())
        .update();
    house.bus().publish(new LiveTopic("channel-accounts"), "account.changed", Map.of());
    return this;
  }

  public AccountId account() {
    return account;
  }

  /** A letter from this address, to be sent. */
  public Letter from(String address) {
    return new Letter(address);
  }

  /** The conversations of this mailbox, oldest first. */
  public List<ConversationId> conversations() {
    return house
        .sql()
        .sql(
            """
            select conversation_id from segment where account_id = ?
             group by conversation_id order by min(opened_at), conversation_id""")
        .param(account.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(ConversationId::new)
        .toList();
  }

  /** Tells that this message of ours did not arrive, or not yet. */
  public void bounces(UUID message, String code, boolean forGood, String recipient) {
    var letter = from("mailer-daemon@relay.example").ofKind("bounce");
    house
        .inbox()
        .accept(
            new Inbound.Undelivered(
                letter.delivery(),
                new MessageId(message),
                code,
                forGood,
                Optional.of(address(recipient)),
                letter.mail()));
    house.untilUnderstood();
  }

  private static Address address(String value) {
    return new Address(AddressKind.EMAIL, "", value);
  }

  /** A letter on its way to us. */
  public final class Letter {

    private final String from;
    private String subject = "Rechnung 4711";
    private String id = "";
    private String kind = "person";
    private Inbound.Mail.Use use = Inbound.Mail.Use.WORK;
    private List<MessageId> ours = List.of();
    private List<String> theirs = List.of();
    private Optional<FileId> html = Optional.empty();
    private Optional<FileId> raw = Optional.empty();
    private List<Content.MailFile> files = List.of();
    private List<MailParty> cc = List.of();

    private Letter(String from) {
      this.from = from;
    }

    public Letter about(String what) {
      subject = what;
      return this;
    }

    public Letter called(String messageId) {
      id = messageId;
      return this;
    }

    public Letter ofKind(String what) {
      kind = what;
      return this;
    }

    public Letter takenInFor(Inbound.Mail.Use what) {
      use = what;
      return this;
    }

    public Letter answering(UUID message) {
      ours = List.of(new MessageId(message));
      return this;
    }

    public Letter naming(String... ids) {
      theirs = List.of(ids);
      return this;
    }

    public Letter withCopyTo(String... addresses) {
      cc = List.of(addresses).stream().map(to -> new MailParty("", to)).toList();
      return this;
    }

    /** With HTML, the raw message and a file. */
    public Letter rich(String markup, String message, String file) throws IOException {
      var attachments = house.the(Attachments.class);
      html = attachments.keepEvidence("mail.html", bytes(markup));
      raw = attachments.keepEvidence("mail.eml", bytes(message));
      var stored = attachments.store(account, address(from), "bill.txt", bytes(file));
      var kept = ((Attachments.Stored.Kept) stored).file();
      files =
          List.of(
              new Content.MailFile(
                  kept.file(), kept.name(), kept.mediaType(), kept.bytes(), Optional.of("bill@1")));
      return this;
    }

    /** Sends it a moment after the last one, and waits until it is understood. */
    public void says(String text) {
      house.pass(Duration.ofMillis(5));
      house
          .inbox()
          .accept(
              new Inbound.Mail(
                  delivery(),
                  new Sender(address(from), Assurance.CLAIMED, List.of()),
                  new Replying(ours, Optional.of(id).filter(own -> !own.isEmpty()), theirs),
                  mail(text),
                  Map.of("mail-kind", kind),
                  use));
      house.untilUnderstood();
    }

    private Delivery delivery() {
      Instant now = house.now();
      return new Delivery(account, new DeliveryKey(house.newId() + ":mail"), address(from), now);
    }

    private Content.Mail mail() {
      return mail("x");
    }

    private Content.Mail mail(String text) {
      return new Content.Mail(
          new MailHead(
              subject,
              new MailParty("", from),
              Optional.empty(),
              List.of(new MailParty("", "service@shop.example")),
              cc,
              List.of(),
              theirs),
          new MailWords(text, "", false, html),
          files,
          raw,
          new Content.Nature(kind, Set.of(), Set.of()));
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
