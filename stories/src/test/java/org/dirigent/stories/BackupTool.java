package org.dirigent.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./dirigent backup} and {@code restore} as a process, beside a product that may run. */
public final class BackupTool {

  private static final String MAIN = "org.dirigent.platform.backup.BackupCommand";
  private static final long PATIENCE_SECONDS = 120;

  private BackupTool() {}

  /** How it ended, and what it said. */
  public record Ended(int code, String said) {}

  /** Runs it to its end; nobody is there who could answer a question. */
  public static Ended run(Map<String, String> environment, String... words) {
    try {
      Path console = Files.createTempFile(Built.TARGET, "backup-", ".txt");
      List<String> command = Built.command(MAIN);
      command.addAll(List.of(words));
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running:\n" + Files.readString(console));
      }
      return new Ended(process.exitValue(), Files.readString(console));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
