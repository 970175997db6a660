package org.dirigent.dispatch;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A shop with a real mailbox, whose letters one reads and writes over real IMAP and SMTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
abstract class ShopByMail {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Centre centre;
  @Autowired People people;
  @Autowired ChannelAccounts accounts;
  @LocalServerPort int port;

  final String service = "service-" + UUID.randomUUID() + "@shop.example";
  final GreenMail server = new GreenMail(setups());
  private GreenMailUser ours;
  QueueId queue;

  private static ServerSetup[] setups() {
    return new ServerSetup[] {
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    };
  }

  @BeforeEach
  void aMailbox() {
    server.start();
    queue = centre.queue();
    ours = mailbox(service);
  }

  /** A mailbox of ours, which is watched. */
  GreenMailUser mailbox(String address) {
    GreenMailUser user = server.setUser(address, address, "secret");
    accounts.open(
        new NewChannelAccount(
            new ChannelName("email"),
            "Shop",
            "mail-" + UUID.randomUUID(),
            queue,
            "de",
            Map.of(
                "address", address,
                "imap-host", "127.0.0.1",
                "imap-port", Integer.toString(server.getImap().getPort()),
                "smtp-host", "127.0.0.1",
                "smtp-port", Integer.toString(server.getSmtp().getPort()),
                "tls", "false",
                "poll-seconds", "0",
                "idle", "false",
                "password", "secret",
                "signature", "Ihr Shop")),
        AuditEntry.bySystem("test"));
    return user;
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  void comes(String raw) {
    comes(ours, raw);
  }

  static void comes(GreenMailUser to, String raw) {
    try {
      var bytes = raw.getBytes(StandardCharsets.UTF_8);
      to.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  MimeMessage received(String address) {
    Await.until(
        "a mail for " + address,
        PATIENCE,
        () -> server.getReceivedMessagesForDomain(address).length > 0);
    return server.getReceivedMessagesForDomain(address)[0];
  }

  static String header(MimeMessage mail, String name) {
    try {
      return Optional.ofNullable(mail.getHeader(name, " ")).orElse("");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String raw(MimeMessage mail) {
    return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail);
  }
}
