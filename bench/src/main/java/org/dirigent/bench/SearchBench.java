package org.dirigent.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** How soon an agent finds something among a million conversations. */
final class SearchBench implements Bench {

  private static final String CROWD = "search-crowd.sql";
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 4;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String about() {
    return "one search over 1,000,000 conversations, 200,000 customers and the articles";
  }

  @Override
  public List<Figure> measure() {
    Path data = Scratch.folder();
    int databasePort = Scratch.port();
    try (MeasuredProcess process =
        MeasuredProcess.ready(data, "--demo=on", "--dirigent.database-port=" + databasePort)) {
      long begun = System.nanoTime();
      BenchDatabase database = BenchDatabase.of(data, databasePort);
      database.execute("set maintenance_work_mem = '256MB'; " + crowd());
      database.execute("vacuum analyze");
      double seeded = (System.nanoTime() - begun) / 1e9;
      try (DeskSeat anna = DeskSeat.taken(process.port(), "anna", password(data), _ -> {})) {
        return figures(seeded, anna);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Scratch.delete(data);
    }
  }

  private static List<Figure> figures(double seeded, DeskSeat desk) {
    for (int round = 0; round < WARM_UP; round++) {
      queries(round).forEach(query -> millis(desk, query));
    }
    var all = new ArrayList<Double>();
    double[] worst = new double[queries(0).size()];
    for (int round = WARM_UP; round < WARM_UP + ROUNDS; round++) {
      List<String> queries = queries(round);
      for (int kind = 0; kind < queries.size(); kind++) {
        double took = millis(desk, queries.get(kind));
        all.add(took);
        worst[kind] = Math.max(worst[kind], took);
      }
    }
    System.out.println("  slowest of each kind: " + Arrays.toString(worst));
    return List.of(
        new Figure("search.seeding", seeded, "s"),
        new Figure("search.p50", quantile(all, 0.5), "ms"),
        new Figure("search.p95", quantile(all, 0.95), "ms"),
        new Figure("search.p99", quantile(all, 0.99), "ms"));
  }

  /** What agents type: names, numbers and addresses in every form, words, half words, slips. */
  private static List<String> queries(int round) {
    int n = 1 + round * 4241;
    String number = String.format("%08d", n * 37);
    String[] subjects = {"rechnung", "Rückgabe", "garant", "Mahnung", "schloss", "anhaeng"};
    String subject = subjects[round % subjects.length];
    return List.of(
        "Günther Müller",
        "groess",
        "Straßburger Änne",
        "Strasburger",
        "0211 " + number,
        "+49 (0)211 " + number.substring(0, 4) + " " + number.substring(4),
        "person" + n + "@example.org",
        "M" + n * 11,
        subject,
        subject + " beschädigt",
        "Fahrrad Werkstatt quietscht",
        "Recnung ueberfällig",
        "Inspektoin",
        "#" + (1001 + n),
        "re");
  }

  private static double millis(DeskSeat desk, String query) {
    long begun = System.nanoTime();
    desk.read("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }

  private static String crowd() throws IOException {
    try (InputStream script = SearchBench.class.getResourceAsStream(CROWD)) {
      if (script == null) {
        throw new IllegalStateException(CROWD + " is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String password(Path data) throws IOException {
    var stored = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("demo-passwords"))) {
      stored.load(reader);
    }
    return stored.getProperty("anna");
  }
}
