package org.dirigent.stories.nothinglost;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.mail.RealMailServers;
import tools.jackson.databind.JsonNode;

/**
 * A real Postfix and a real Dovecot, which live on while the product dies, with a mailbox of ours
 * and one for every customer. Postfix takes a second to accept a mail, so that many a death falls
 * into the moment in which nobody can know whether a mail is out.
 */
final class PostOffice implements AutoCloseable {

  private static final String OURS = "service@shop.example";
  private static final Pattern ARRIVED = Pattern.compile("(\\d+)\\.M(\\d+)P.*");

  private final RealMailServers servers =
      RealMailServers.start("smtpd_end_of_data_restrictions = sleep 1");

  /** Letters need servers that only root may start. */
  static boolean canBe() {
    return RealMailServers.installed();
  }

  /** One letter as its recipient has it, and when it got there. */
  record Letter(String text, String messageId, Instant arrived) {}

  /** From now on our mailbox is looked after; its work goes to a unit that has time for letters. */
  void isLookedAfter(Page administrator) {
    JsonNode queues = administrator.get("/api/queues").demand("The queues").body();
    String queue =
        StreamSupport.stream(queues.spliterator(), false)
            .filter(one -> one.path("name").asString().equals("Zweite Hilfe"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    administrator
        .post(
            "/api/accounts",
            Map.of(
                "channel",
                "email",
                "name",
                "Service",
                "active",
                true,
                "queueId",
                queue,
                "language",
                "de",
                "settings",
                settings()))
        .demand("The account of the mailbox");
  }

  private Map<String, String> settings() {
    return Map.of(
        "address",
        OURS,
        "imap-host",
        "127.0.0.1",
        "imap-port",
        Integer.toString(servers.imap()),
        "smtp-host",
        "127.0.0.1",
        "smtp-port",
        Integer.toString(servers.smtp()),
        "tls",
        "false",
        // Postfix asks nobody on this machine who they are, and offers no way to say it.
        "password",
        RealMailServers.PASSWORD,
        "poll-seconds",
        "5");
  }

  /** Hands a letter to Postfix, which has promised to deliver it when this returns. */
  void write(String from, String subject, String text, Optional<String> answers) {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(servers.smtp()));
    settings.setProperty("mail.smtp.from", from);
    var mail = new MimeMessage(Session.getInstance(settings));
    try {
      mail.setFrom(new InternetAddress(from));
      mail.setRecipients(RecipientType.TO, OURS);
      mail.setSubject(subject, "UTF-8");
      mail.setText(text, "UTF-8");
      if (answers.isPresent()) {
        mail.setHeader("In-Reply-To", answers.get());
        mail.setHeader("References", answers.get());
      }
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new AssertionError("Postfix did not take " + text, e);
    }
  }

  /** What lies in somebody's mailbox. */
  List<Letter> letters(String address) {
    return servers.mails(address).stream().flatMap(file -> letter(file).stream()).toList();
  }

  private static Optional<Letter> letter(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
      return Optional.of(new Letter(text(mail), mail.getMessageID(), arrived(file)));
    } catch (NoSuchFileException moved) {
      return Optional.empty();
    } catch (MessagingException | IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart many) {
      var all = new StringBuilder();
      for (int i = 0; i < many.getCount(); i++) {
        BodyPart one = many.getBodyPart(i);
        all.append(one.isMimeType("text/html") ? "" : text(one));
      }
      return all.toString();
    }
    return part.getContent().toString();
  }

  private static Instant arrived(Path file) {
    var name = ARRIVED.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new AssertionError("no arrival in " + file);
    }
    return Instant.ofEpochSecond(Long.parseLong(name.group(1)))
        .plus(Long.parseLong(name.group(2)), ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    servers.close();
  }
}
