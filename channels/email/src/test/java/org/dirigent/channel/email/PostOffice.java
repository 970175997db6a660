package org.dirigent.channel.email;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.contract.Provider;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.MailReader;
import org.dirigent.channel.email.reading.Reading;
import org.dirigent.channel.loopback.LoopbackPorts;

/** A mail server inside the test, a mailbox of ours on it, and people who write to it. */
final class PostOffice implements Provider {

  static final AccountId MAILBOX = new AccountId(new UUID(0, 11));
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration HESITATION = Duration.ofSeconds(5);

  private final LoopbackPorts house = LoopbackPorts.inTheMorning();
  private final GreenMail server = new GreenMail(setups());
  private final Map<String, String> settings = new HashMap<>();
  private final GreenMailUser ours;
  private final Email channel = new Email();

  PostOffice() {
    server.start();
    ours = server.setUser("service@shop.example", "service@shop.example", "secret");
    house.liftLimits();
    settings.putAll(
        Map.of(
            "address", "service@shop.example",
            "imap-host", "127.0.0.1",
            "imap-port", Integer.toString(server.getImap().getPort()),
            "smtp-host", "127.0.0.1",
            "smtp-port", Integer.toString(server.getSmtp().getPort()),
            "tls", "false",
            "idle", "false",
            "poll-seconds", "0",
            "password", "secret"));
  }

  private static ServerSetup[] setups() {
    return new ServerSetup[] {
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    };
  }

  PostOffice with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  PostOffice opened() {
    house.accounts().put(account());
    channel.open(house.ports());
    return this;
  }

  @Override
  public LoopbackPorts house() {
    return house;
  }

  @Override
  public Email channel() {
    return channel;
  }

  @Override
  public Account account() {
    return new Account(MAILBOX, Email.NAME, "service", "Shop Service", settings);
  }

  @Override
  public Address addressOf(String sender) {
    return new Address(AddressKind.EMAIL, "", sender + "@customer.example");
  }

  @Override
  public Answer deliver(String sender, String key, String text) {
    return post(mail(sender, key, text));
  }

  /** Anybody may claim to be anybody; what nobody can do is to make us trust it. */
  @Override
  public Answer deliverForged(String sender, String key, String text) {
    return deliver(sender, key, text);
  }

  String mail(String sender, String key, String text) {
    return "From: %s\nMessage-ID: <%s.%s@customer.example>\nContent-Type: text/plain; charset=utf-8\n\n%s\n"
        .formatted(addressOf(sender).value(), key, sender, text);
  }

  /** Puts a raw mail into the mailbox and waits for its mark. */
  Answer post(String raw) {
    return post(raw.getBytes(StandardCharsets.UTF_8));
  }

  Answer post(byte[] raw) {
    try {
      long uid;
      synchronized (ours) {
        ours.deliver(new MimeMessage(none(), new ByteArrayInputStream(raw.clone())));
        var all = inbox().getMessageUids();
        uid = all[all.length - 1];
      }
      return within(HESITATION, () -> isRead(uid)) ? Answer.ACKNOWLEDGED : Answer.TRY_AGAIN;
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Lies in the mailbox since noon of that day. */
  void came(String day, String raw) {
    try {
      var bytes = raw.getBytes(StandardCharsets.UTF_8);
      var noon = Date.from(Instant.parse(day + "T12:00:00Z"));
      inbox()
          .appendMessage(
              new MimeMessage(none(), new ByteArrayInputStream(bytes)), new Flags(), noon);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Marked, which may be answered for, and read as well, which a test wants to see. */
  private boolean isRead(long uid) {
    return marked(uid) && house.postbag().isEmpty();
  }

  boolean marked(long uid) {
    var stored = inbox().getMessage(uid);
    return stored != null
        && (stored.getFlags().contains("$Dirigent") || stored.getFlags().contains(Flags.Flag.SEEN));
  }

  MailFolder inbox() {
    try {
      return server.getManagers().getImapHostManager().getInbox(ours);
    } catch (FolderException e) {
      throw new AssertionError(e);
    }
  }

  GreenMail server() {
    return server;
  }

  Outbound answer(String sender, String text) {
    var id = new MessageId(new UUID(1, text.hashCode()));
    return new Outbound(id, MAILBOX, addressOf(sender), "Mia", new Content.Text(text));
  }

  /** A mail of ours to that person, in the thread of these ids. */
  Outbound written(String sender, String subject, String text, String... references) {
    var id = new MessageId(new UUID(2, text.hashCode()));
    return new Outbound(
        id, MAILBOX, addressOf(sender), "Mia", letter(sender, subject, text, references));
  }

  Content.Mail letter(String sender, String subject, String text, String... references) {
    return new Content.Mail(
        new MailHead(
            subject,
            new MailParty("", "service@shop.example"),
            Optional.empty(),
            List.of(new MailParty("", addressOf(sender).value())),
            List.of(),
            List.of(),
            List.of(references)),
        new MailWords(text, "", false, Optional.empty()),
        List.of(),
        Optional.empty(),
        Content.Nature.PERSON);
  }

  /** The mails that were taken in. */
  List<Inbound.Mail> mails() {
    return house.inbox().taken(Inbound.Mail.class);
  }

  @Override
  public List<String> shown(String sender) {
    return received(sender).stream().map(mail -> mail.body().text()).toList();
  }

  /** What this person finds in their own mailbox. */
  List<Mail> received(String sender) {
    var mails = new ArrayList<Mail>();
    for (var message : server.getReceivedMessagesForDomain(addressOf(sender).value())) {
      mails.add(read(message));
    }
    return mails;
  }

  static Mail read(MimeMessage message) {
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      var reading = new MailReader().read(new ByteArrayInputStream(bytes.toByteArray()));
      return ((Reading.Read) reading).mail();
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static String raw(MimeMessage message) {
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static boolean within(Duration time, BooleanSupplier done) {
    long deadline = System.nanoTime() + time.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
    return true;
  }

  void await(BooleanSupplier done) {
    if (!within(PATIENCE, done)) {
      throw new AssertionError("Not within " + PATIENCE);
    }
  }

  private static Session none() {
    return Session.getInstance(new Properties());
  }

  @Override
  public void close() {
    channel.close();
    server.stop();
  }
}
