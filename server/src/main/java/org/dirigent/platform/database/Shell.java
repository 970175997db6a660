package org.dirigent.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short command run to its end: what it was given, what it said, how it ended. */
record Shell(int code, String output) {

  private static final int LONGEST_SECONDS = 120;

  /** Runs a command with nothing on its input. */
  static Shell run(List<String> command) {
    return run(command, "");
  }

  /** Runs a command with this input; a command that is missing counts as ended with code 127. */
  static Shell run(List<String> command, String input) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Shell(ended(process), output);
    } catch (IOException e) {
      return new Shell(127, String.valueOf(e.getMessage()));
    }
  }

  boolean worked() {
    return code == 0;
  }

  private static int ended(Process process) {
    try {
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return 124;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while a command ran", e));
    }
  }
}
