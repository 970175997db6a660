package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the database does by itself: durable inserts of one row each by 64 clients at once, by
 * {@code pgbench}, or by JDBC where no pgbench is installed.
 */
final class RawInserts {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String TEXT = "x".repeat(200);

  private final BenchDatabase database;
  private final Optional<Path> pgbench = find();

  RawInserts(BenchDatabase database) {
    this.database = database;
    database.execute("drop table if exists bench_row");
    database.execute(
        "create table bench_row (id bigint generated always as identity primary key,"
            + " sender int not null, body text not null)");
    database.execute("create index bench_row_sender on bench_row (sender)");
  }

  /** With which tool. */
  String tool() {
    return pgbench.isPresent() ? "pgbench" : "JDBC, for there is no pgbench here";
  }

  /** Rows per second. */
  double perSecond(Duration length) {
    return pgbench.isPresent() ? byPgbench(pgbench.get(), length) : byJdbc(length);
  }

  private double byPgbench(Path program, Duration length) {
    try {
      Path script = Files.createTempFile("bench-", ".sql");
      Files.writeString(
          script,
          "\\set sender random(1, 100000)\ninsert into bench_row (sender, body) values (:sender, '"
              + TEXT
              + "');\n");
      String clients = String.valueOf(Crowd.SENDERS);
      var builder =
          new ProcessBuilder(
              program.toString(),
              "-n",
              "-M",
              "prepared",
              "-c",
              clients,
              "-j",
              "2",
              "-T",
              String.valueOf(length.toSeconds()),
              "-f",
              script.toString(),
              "-h",
              "127.0.0.1",
              "-p",
              String.valueOf(database.port()),
              "-U",
              BenchDatabase.NAME,
              BenchDatabase.NAME);
      builder.environment().put("PGPASSWORD", database.password());
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.delete(script);
      return rate(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rate(String said) {
    var rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IllegalStateException("pgbench failed: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private double byJdbc(Duration length) {
    var rows = new LongAdder();
    long begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < Crowd.SENDERS; client++) {
        int sender = client;
        threads.execute(() -> insert(sender, begun + length.toNanos(), rows));
      }
    }
    return rows.sum() * 1e9 / (System.nanoTime() - begun);
  }

  private void insert(int sender, long end, LongAdder rows) {
    String sql = "insert into bench_row (sender, body) values (?, ?)";
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      while (System.nanoTime() < end) {
        statement.setInt(1, sender);
        statement.setString(2, TEXT);
        statement.executeUpdate();
        rows.increment();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest that is installed: on the path, or where Debian keeps it. */
  private static Optional<Path> find() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    Stream<Path> debian =
        Stream.iterate(30, version -> version > 10, version -> version - 1)
            .map(version -> Path.of("/usr/lib/postgresql/" + version + "/bin"));
    return Stream.concat(debian, onPath)
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
