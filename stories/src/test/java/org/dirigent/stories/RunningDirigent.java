package org.dirigent.stories;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirigent.testkit.Await;

/**
 * The product as a process of its own, on a free port and a data directory of the test's choice.
 * What it says on its console is at hand; it can be stopped as a person would or killed at once.
 */
public final class RunningDirigent implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);
  private static final String PORT = "--dirigent.port=";
  private static final String DRAIN = "--dirigent.drain=";
  private static final Pattern HOME = Pattern.compile("Dirigent is ready: (http://\\S+)");

  private final Process process;
  private final Path console;

  private RunningDirigent(Process process, Path console) {
    this.process = process;
    this.console = console;
  }

  /** Makes all later starts quicker, for a story that has many of them; {@code data} is used up. */
  public static void prepareManyStarts(Path data) {
    Built.train(data);
  }

  /** Starts a process and waits until it is ready; {@code settings} as on the command line. */
  public static RunningDirigent start(Path data, String... settings) {
    RunningDirigent dirigent = launch(data, settings);
    Await.until(
        "Dirigent is ready", READY_WITHIN, () -> dirigent.isReady() || !dirigent.isRunning());
    if (!dirigent.isRunning()) {
      throw new AssertionError("Dirigent ended at once:\n" + dirigent.console());
    }
    return dirigent;
  }

  /** Starts a process and does not wait for anything. */
  public static RunningDirigent launch(Path data, String... settings) {
    try {
      Path console = Files.createTempFile(Built.TARGET, "console-", ".txt");
      List<String> command = new ArrayList<>(Built.command());
      command.add("--dirigent.data=" + data);
      command.addAll(List.of(settings));
      addUnlessThere(command, PORT, "0");
      // Browsers that are still open at the end of a story are nobody who has to be warned.
      addUnlessThere(command, DRAIN, "0s");
      return new RunningDirigent(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(console.toFile())
              .start(),
          console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addUnlessThere(List<String> command, String setting, String value) {
    if (command.stream().noneMatch(each -> each.startsWith(setting))) {
      command.add(setting + value);
    }
  }

  /** The same again after its end: the same data at the same address. */
  public static RunningDirigent again(RunningDirigent before, Path data, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add(PORT + before.home().getPort());
    return start(data, all.toArray(String[]::new));
  }

  /** Whether it has said that it can be used. */
  public boolean isReady() {
    return said(HOME).isPresent();
  }

  /** Whether the process is there at all. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Where it answers, with a slash at the end. */
  public URI home() {
    return URI.create(said(HOME).orElseThrow().group(1));
  }

  /** The status that a path answers with. */
  public int statusOf(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(home().resolve(path)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The first thing of this kind that was said on the console. */
  public Optional<Matcher> said(Pattern pattern) {
    Matcher matcher = pattern.matcher(console());
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** Everything that was said on the console. */
  public String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every process that it has started, the servers of its database among them. */
  public List<ProcessHandle> family() {
    return process.descendants().toList();
  }

  /** Kills it as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Kills it and every process of its database at once, as a machine does that loses power. */
  public void killWithFamily() {
    List<ProcessHandle> family = family();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    ended();
    Await.until("all are dead", () -> family.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Asks it to stop, as Ctrl-C does, and says with which code it ended. */
  public int stop() {
    process.destroy();
    return ended();
  }

  /** Waits until it has ended and says with which code. */
  public int ended() {
    try {
      if (!process.waitFor(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + ENDED_WITHIN + ":\n" + console());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
