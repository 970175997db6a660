package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dirigent.bench.Crowd.Sent;

/**
 * How many chat messages the product takes in, durably, beside what its database does by itself;
 * and how soon an agent sees one.
 */
final class MessagesBench implements Bench {

  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final Duration INSERTS = Duration.ofSeconds(5);
  private static final Duration UNDERSTOOD_WITHIN = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public String about() {
    return "chat messages of 64 senders at once, beside raw inserts; and from send to desk";
  }

  @Override
  public List<Figure> measure() {
    Path data = Scratch.folder();
    int databasePort = Scratch.port();
    try (MeasuredProcess process =
        MeasuredProcess.ready(
            data,
            "--demo=on",
            "--dirigent.database-port=" + databasePort,
            // Each visitor has an address of their own, as behind a proxy; every limit holds.
            "--dirigent.web.trusted-proxies=127.0.0.1")) {
      var figures = new ArrayList<>(idle(process));
      figures.addAll(new MessageArrivals(process.port()).measure(passwords(data)));
      figures.addAll(load(process, BenchDatabase.of(data, databasePort)));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Scratch.delete(data);
    }
  }

  private static List<Figure> idle(MeasuredProcess process) {
    process.settle();
    return List.of(new Figure("messages.idle.memory", process.residentMegabytes(), "MB"));
  }

  private static List<Figure> load(MeasuredProcess process, BenchDatabase database)
      throws IOException {
    var inserts = new RawInserts(database);
    System.out.println("  raw inserts by " + inserts.tool());
    try (var crowd = new Crowd(process.port())) {
      crowd.gather();
      understood(database);
      crowd.send(WARM_UP);
      understood(database);
      double before = inserts.perSecond(INSERTS);
      long begun = System.nanoTime();
      Sent sent = crowd.send(LENGTH);
      double memory = process.residentMegabytes();
      double databaseMemory = process.databaseMegabytes();
      understood(database);
      double understood = sent.nanos().length * 1e9 / (System.nanoTime() - begun);
      double raw = (before + inserts.perSecond(INSERTS)) / 2;
      return List.of(
          new Figure("messages.accepted", sent.perSecond(), "1/s"),
          new Figure("messages.inserts", raw, "1/s"),
          new Figure("messages.ratio", sent.perSecond() / raw, "of inserts"),
          new Figure("messages.answer.p50", sent.millis(0.5), "ms"),
          new Figure("messages.answer.p99", sent.millis(0.99), "ms"),
          new Figure("messages.understood", understood, "1/s"),
          new Figure("messages.load.memory", memory, "MB"),
          new Figure("messages.load.database", databaseMemory, "MB"));
    }
  }

  /** Everything that was taken in stands on a timeline. */
  private static void understood(BenchDatabase database) {
    Pause.until(
        "everything is understood",
        UNDERSTOOD_WITHIN,
        () -> database.count("select count(*) from inbox where state = 0") == 0);
  }

  private static Map<String, String> passwords(Path data) throws IOException {
    var stored = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("demo-passwords"))) {
      stored.load(reader);
    }
    return Map.of("anna", stored.getProperty("anna"), "ben", stored.getProperty("ben"));
  }
}
