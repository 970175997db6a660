package org.dirigent.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How soon an agent finds something among a million conversations. */
final class SearchBench implements Bench {

  private static final int ROUNDS = 40;
  private static final int WARM_UP = 4;

  /** Where one search takes a second, forty rounds of them are not waited for. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

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
      new SearchCrowd(BenchDatabase.of(data, databasePort), Instant.now()).settle();
      double seeded = (System.nanoTime() - begun) / 1e9;
      try (DeskSeat anna =
          DeskSeat.taken(process.port(), "anna", DemoPasswords.of(data, "anna"), _ -> {})) {
        return figures(seeded, anna);
      }
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
    long until = System.nanoTime() + LONGEST.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < until; round++) {
      List<String> queries = queries(WARM_UP + round);
      for (int kind = 0; kind < queries.size(); kind++) {
        double took = millis(desk, queries.get(kind));
        all.add(took);
        worst[kind] = Math.max(worst[kind], took);
      }
    }
    System.out.println("  searches: " + all.size());
    for (int kind = 0; kind < worst.length; kind++) {
      System.out.printf("  %6.0f ms at most  %s%n", worst[kind], queries(WARM_UP).get(kind));
    }
    return List.of(
        new Figure("search.seeding", seeded, "s"),
        new Figure("search.p50", Quantile.of(all, 0.5), "ms"),
        new Figure("search.p95", Quantile.of(all, 0.95), "ms"),
        new Figure("search.p99", Quantile.of(all, 0.99), "ms"));
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
}
