package org.dirigent.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server process that cannot outlive us. A small shell holds a pipe from this process; when the
 * pipe ends, because it was closed or because this process died of whatever cause, the shell asks
 * the server for a fast shutdown. The shell ignores the terminal's signals and the server lives in
 * a session of its own, so that Ctrl-C reaches this process first.
 */
final class Lifeline implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lifeline.class);

  /**
   * The reader is killed when the server ended by itself: its number may belong to another soon.
   */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      exec 3<&0
      setsid "$@" </dev/null 3<&- & server=$!
      ( read -r _ <&3; kill -INT $server ) & reader=$!
      exec 3<&- </dev/null
      wait $server; code=$?
      kill -KILL $reader 2>/dev/null
      exit $code
      """;

  /** PostgreSQL goes on stopping by itself when it takes longer; the next start waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Process shell;

  private Lifeline(Process shell) {
    this.shell = shell;
  }

  /** Starts the server; what it says goes to the end of a file. */
  static Lifeline start(List<String> server, Path output) {
    var command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "lifeline"));
    command.addAll(server);
    try {
      return new Lifeline(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server runs. */
  boolean holds() {
    return shell.isAlive();
  }

  /** Completed when the server has ended, asked or not. */
  CompletableFuture<Process> ended() {
    return shell.onExit();
  }

  /** Lets go and waits until the server has stopped, for a bounded time. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("PostgreSQL is still stopping; it will end by itself");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
