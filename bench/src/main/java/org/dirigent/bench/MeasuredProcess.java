package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product, started as a person starts it, with a stop-watch beside it. */
final class MeasuredProcess implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration SETTLING = Duration.ofSeconds(5);
  private static final long STOP_SECONDS = 30;
  private static final double MILLION = 1e6;
  private static final double KILO = 1024;

  private final Process process;
  private final int port;
  private final double readyMillis;

  private MeasuredProcess(Process process, int port, double readyMillis) {
    this.process = process;
    this.port = port;
    this.readyMillis = readyMillis;
  }

  /** Starts it and waits until it answers that it is ready. */
  static MeasuredProcess ready(Path data, String... options) {
    return ready(data, Map.of(), options);
  }

  /** The same with variables of its environment. */
  static MeasuredProcess ready(Path data, Map<String, String> environment, String... options) {
    String launcher = System.getProperty("dirigent.launcher", "./dirigent");
    int port = Scratch.port();
    var command = new ArrayList<>(List.of(launcher, "run", "--port", "" + port));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(options));
    try {
      long begun = System.nanoTime();
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("console.txt").toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      awaitReady(process, port, begun, data);
      return new MeasuredProcess(process, port, (System.nanoTime() - begun) / MILLION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  double readyMillis() {
    return readyMillis;
  }

  /** Gives it time to become idle. */
  void settle() {
    Pause.of(SETTLING);
  }

  /** Memory of the Java process that is really there. */
  double residentMegabytes() {
    return kilobytes(process.toHandle(), "status", "VmRSS:") / KILO;
  }

  /** Memory of PostgreSQL's processes, what they share counted once. */
  double databaseMegabytes() {
    return process
            .descendants()
            .mapToDouble(server -> kilobytes(server, "smaps_rollup", "Pss:"))
            .sum()
        / KILO;
  }

  /** Stops it as Ctrl-C does; how long that took. */
  double stopMillis() {
    long begun = System.nanoTime();
    close();
    return (System.nanoTime() - begun) / MILLION;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitReady(Process process, int port, long begun, Path data)
      throws IOException {
    var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client, readiness)) {
        if (!process.isAlive() || System.nanoTime() - begun > READY_WITHIN.toNanos()) {
          process.destroyForcibly();
          throw new IllegalStateException(Files.readString(data.resolve("console.txt")));
        }
        Pause.of(Duration.ofMillis(5));
      }
    }
  }

  private static boolean answers(HttpClient client, URI readiness) {
    try {
      var request = HttpRequest.newBuilder(readiness).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static double kilobytes(ProcessHandle process, String file, String line) {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(text -> text.startsWith(line))
          .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // ended meanwhile, or no such system
    }
  }
}
