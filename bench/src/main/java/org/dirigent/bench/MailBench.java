package org.dirigent.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dirigent.testkit.mail.RealMailServers;

/**
 * How many mails a second the product takes out of a mailbox on a real Dovecot, durably, beside a
 * client that fetches the same mails and forgets them; with a heap of 256 MB.
 */
final class MailBench implements Bench {

  private static final int MAILS = Integer.getInteger("dirigent.bench.mails", 10_000);
  private static final int WARM_UP = 1_000;
  private static final String WARM = "warm@shop.example";
  private static final String FULL = "full@shop.example";
  private static final String HEAP = "-Xmx256m";

  /** Raw mails, whose commit is what the mark in the mailbox rests on. */
  private static final String TAKEN =
      "select count(*) from stored_file where kept and name = 'mail.eml'";

  private static final String UNDERSTOOD = "select count(*) from inbox where state <> 0";
  private static final Duration WITHIN = Duration.ofMinutes(30);

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String about() {
    return "a mailbox with %,d mails on a real Dovecot, beside a plain IMAP fetch of the same"
        .formatted(MAILS);
  }

  @Override
  public List<Figure> measure() {
    if (!RealMailServers.installed()) {
      System.out.println("  left out: needs Postfix, Dovecot (apt-get install postfix");
      System.out.println("  dovecot-imapd dovecot-lmtpd) and root, since they change users");
      return List.of();
    }
    Path data = Scratch.folder();
    int databasePort = Scratch.port();
    try (var servers = RealMailServers.start()) {
      fill(servers, WARM, WARM_UP);
      fill(servers, FULL, MAILS);
      try (MeasuredProcess process =
          MeasuredProcess.ready(
              data,
              Map.of("DIRIGENT_JAVA_OPTS", HEAP),
              "--demo=on",
              "--dirigent.database-port=" + databasePort)) {
        return measure(servers, process, data, BenchDatabase.of(data, databasePort));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Scratch.delete(data);
    }
  }

  private static List<Figure> measure(
      RealMailServers servers, MeasuredProcess process, Path data, BenchDatabase database)
      throws IOException {
    try (DeskSeat david = DeskSeat.signedIn(process.port(), "david", password(data));
        Gauge taken = new Gauge(database, TAKEN);
        Gauge understood = new Gauge(database, UNDERSTOOD)) {
      open(david, servers, WARM);
      Pause.until("it is warm", WITHIN, () -> understood.now() == WARM_UP);
      double before = PlainFetch.perSecond(servers, FULL, 1);
      open(david, servers, FULL);
      Pause.until("the first is taken", WITHIN, () -> taken.now() > WARM_UP);
      long first = taken.now();
      long begun = System.nanoTime();
      Pause.until("all are taken", WITHIN, () -> taken.now() == WARM_UP + MAILS);
      double takenRate = (WARM_UP + MAILS - first) * 1e9 / (System.nanoTime() - begun);
      double memory = process.residentMegabytes();
      Pause.until("all are understood", WITHIN, () -> understood.now() == WARM_UP + MAILS);
      double understoodRate = (WARM_UP + MAILS - first) * 1e9 / (System.nanoTime() - begun);
      double plain = (before + PlainFetch.perSecond(servers, FULL, 1)) / 2;
      return List.of(
          new Figure("mail.taken", takenRate, "1/s"),
          new Figure("mail.fetch", plain, "1/s"),
          new Figure("mail.ratio", takenRate / plain, "of a plain fetch"),
          new Figure("mail.stream", PlainFetch.perSecond(servers, FULL, 100), "1/s"),
          new Figure("mail.understood", understoodRate, "1/s"),
          new Figure("mail.memory", memory, "MB"));
    }
  }

  private static void fill(RealMailServers servers, String mailbox, int mails) throws IOException {
    for (int number = 0; number < mails; number++) {
      var mail = new ByteArrayInputStream(SampleMail.number(number, mailbox).getBytes());
      servers.put(mailbox, "%d.M%dP1.bench".formatted(1_790_000_000 + number, number), mail);
    }
    servers.settle(mailbox);
  }

  private static void open(DeskSeat david, RealMailServers servers, String mailbox) {
    String queue = david.read("/api/queues").get(0).path("id").asString();
    david.write(
        "/api/accounts",
        Map.of(
            "channel",
            "email",
            "name",
            mailbox,
            "active",
            true,
            "queueId",
            queue,
            "language",
            "de",
            "settings",
            Map.of(
                "address",
                mailbox,
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
                "password",
                RealMailServers.PASSWORD)));
  }

  private static String password(Path data) throws IOException {
    var stored = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("demo-passwords"))) {
      stored.load(reader);
    }
    return stored.getProperty("david");
  }
}
