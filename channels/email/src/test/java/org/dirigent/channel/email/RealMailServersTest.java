package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.loopback.LoopbackPorts;
import org.dirigent.testkit.mail.RealMailServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** The whole way over Postfix and Dovecot, which ./dirigent test installs where it may. */
@Timeout(90)
@EnabledIf("org.dirigent.testkit.mail.RealMailServers#installed")
final class RealMailServersTest {

  private static final AccountId MAILBOX = new AccountId(new UUID(0, 21));

  private final LoopbackPorts house = LoopbackPorts.inTheMorning();
  private final Email channel = new Email();
  private ServerSocket refusing;
  private RealMailServers servers;

  @BeforeEach
  void open() throws Exception {
    refusing = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::refuseEverybody);
    servers =
        RealMailServers.start(
            "transport_maps = inline:{ later.example=smtp:[127.0.0.1]:%d }"
                .formatted(refusing.getLocalPort()));
    house.liftLimits();
    house.accounts().put(new Account(MAILBOX, Email.NAME, "service", "Shop Service", settings()));
    channel.open(house.ports());
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
    servers.close();
    refusing.close();
  }

  private Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "address", "service@shop.example",
            "imap-host", "127.0.0.1",
            "imap-port", Integer.toString(servers.imap()),
            "smtp-host", "127.0.0.1",
            "smtp-port", Integer.toString(servers.smtp()),
            "tls", "false",
            "password", "secret",
            "plus-addresses", "true"));
  }

  @Test
  void a_mail_is_taken_and_marked_and_its_bounce_comes_home() throws Exception {
    write("ann@later.example", "Where is my order?");
    await(() -> house.inbox().taken(Inbound.Mail.class).size() == 1);
    assertThat(send("ann@later.example")).isEqualTo(new SendResult.Sent());
    await(() -> house.inbox().taken(Inbound.Undelivered.class).size() == 1);
    var bounce = house.inbox().taken(Inbound.Undelivered.class).getFirst();
    assertThat(bounce.message()).isEqualTo(new MessageId(new UUID(1, 1)));
    assertThat(bounce.code()).isEqualTo("mailbox-unknown");
    assertThat(bounce.forGood()).isTrue();
    assertThat(bounce.recipient().orElseThrow().value()).isEqualTo("ann@later.example");
  }

  @Test
  void whoever_answers_our_mail_stays_in_the_thread_and_nothing_comes_twice() throws Exception {
    write("ann@customer.example", "Where is my order?");
    await(() -> house.inbox().taken(Inbound.Mail.class).size() == 1);
    channel.close();
    var again = new Email();
    again.open(house.ports());
    write("ben@customer.example", "Another matter");
    await(() -> house.inbox().taken(Inbound.Mail.class).size() == 2);
    again.close();
    assertThat(house.inbox().taken(Inbound.Mail.class))
        .extracting(mail -> mail.mail().head().subject())
        .isEqualTo(List.of("Where is my order?", "Another matter"));
  }

  @Test
  void a_line_that_is_cut_in_the_middle_of_a_mail_loses_nothing_and_holds_up_nobody()
      throws Exception {
    try (var line = new CuttingLine(servers.imap(), 2, 150_000)) {
      mailbox(22, "far@shop.example", Map.of("imap-port", Integer.toString(line.port())));
      mailbox(23, "locked@shop.example", Map.of("password", "wrong"));
      var words = "far away ".repeat(60_000);
      write("ann@customer.example", "far@shop.example", "Long", words);
      write("ben@customer.example", "far@shop.example", "Short", "Here.");
      write("ann@customer.example", "locked@shop.example", "Locked", "Here.");
      write("ben@customer.example", "Near");
      await(() -> subjects().containsAll(List.of("Long", "Short", "Near")));
      assertThat(line.cutsMade()).isEqualTo(2);
      assertThat(subjects()).containsExactlyInAnyOrder("Long", "Short", "Near");
      assertThat(
              taken("Long").raw().map(id -> house.attachments().evidence(id)).orElseThrow().length)
          .isGreaterThan(words.length());
      mailbox(23, "locked@shop.example", Map.of());
      await(() -> subjects().contains("Locked"));
    }
  }

  @Test
  void a_line_that_is_cut_in_the_middle_of_a_handful_loses_and_doubles_none_of_its_mails()
      throws Exception {
    for (int number = 0; number < 40; number++) {
      var raw =
          "From: ann@customer.example\r\nSubject: %d\r\n\r\n%s\r\n"
              .formatted(number, "words ".repeat(800));
      servers.put(
          "flood@shop.example",
          "%d.M%dP1.test".formatted(1_790_000_000 + number, number),
          new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
    }
    servers.settle("flood@shop.example");
    try (var line = new CuttingLine(servers.imap(), 2, 60_000)) {
      mailbox(24, "flood@shop.example", Map.of("imap-port", Integer.toString(line.port())));
      await(() -> subjects().size() == 40 && house.postbag().isEmpty());
      assertThat(line.cutsMade()).isEqualTo(2);
      assertThat(subjects()).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_customers_full_mailbox_is_told_as_such_and_one_of_ours_is_read_on() throws Exception {
    servers.fill("ann@customer.example");
    assertThat(send("ann@customer.example")).isEqualTo(new SendResult.Sent());
    await(() -> house.inbox().taken(Inbound.Undelivered.class).size() == 1);
    assertThat(house.inbox().taken(Inbound.Undelivered.class).getFirst().code())
        .isEqualTo("mailbox-full");

    servers.fill("service@shop.example");
    var raw = "Return-Path: <>\r\nSubject: Nobody\r\n\r\nHere.\r\n";
    servers.put(
        "service@shop.example",
        "1790000000.M1P1.test",
        new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
    servers.settle("service@shop.example");
    await(() -> subjects().equals(List.of("Nobody")));
    assertThat(house.inbox().taken(Inbound.Mail.class).getFirst().delivery().from().value())
        .as("whoever gives no address")
        .isEqualTo("unknown@sender.invalid");
  }

  private List<String> subjects() {
    return house.inbox().taken(Inbound.Mail.class).stream()
        .map(mail -> mail.mail().head().subject())
        .toList();
  }

  private Content.Mail taken(String subject) {
    return house.inbox().taken(Inbound.Mail.class).stream()
        .map(Inbound.Mail::mail)
        .filter(mail -> mail.head().subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  /** Another mailbox of ours. */
  private void mailbox(int number, String address, Map<String, String> changes) {
    var settings = settings();
    settings.put("address", address);
    settings.putAll(changes);
    house
        .accounts()
        .put(
            new Account(
                new AccountId(new UUID(0, number)), Email.NAME, "box" + number, "Shop", settings));
  }

  private SendResult send(String to) {
    var id = new MessageId(new UUID(1, 1));
    var address = new Address(AddressKind.EMAIL, "", to);
    return channel.send(new Outbound(id, MAILBOX, address, "Mia", new Content.Text("Soon.")));
  }

  private void write(String from, String subject) throws MessagingException {
    write(from, "service@shop.example", subject, "Number 4711.");
  }

  private void write(String from, String to, String subject, String text)
      throws MessagingException {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(servers.smtp()));
    settings.setProperty("mail.smtp.from", from);
    var mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress(from));
    mail.setRecipients(MimeMessage.RecipientType.TO, to);
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    jakarta.mail.Transport.send(mail);
  }

  private static void await(java.util.function.BooleanSupplier done) {
    assertThat(PostOffice.within(Duration.ofSeconds(40), done)).as("in time").isTrue();
  }

  /** A mail server that knows nobody. */
  private void refuseEverybody() {
    while (!refusing.isClosed()) {
      try (var caller = refusing.accept()) {
        refuse(caller);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void refuse(java.net.Socket caller) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 mx");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      say(caller, line.startsWith("RCPT") ? "550 5.1.1 User unknown" : "250 ok");
    }
  }

  private static void say(java.net.Socket caller, String line) {
    try {
      caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      caller.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
