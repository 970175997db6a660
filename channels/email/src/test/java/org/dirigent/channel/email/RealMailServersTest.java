package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
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

  private SendResult send(String to) {
    var id = new MessageId(new UUID(1, 1));
    var address = new Address(AddressKind.EMAIL, "", to);
    return channel.send(new Outbound(id, MAILBOX, address, "Mia", new Content.Text("Soon.")));
  }

  private void write(String from, String subject) throws MessagingException {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(servers.smtp()));
    settings.setProperty("mail.smtp.from", from);
    var mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress(from));
    mail.setRecipients(MimeMessage.RecipientType.TO, "service@shop.example");
    mail.setSubject(subject, "UTF-8");
    mail.setText("Number 4711.", "UTF-8");
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
