package org.dirigent.platform.backup;

import java.io.PrintStream;
import java.util.Locale;

/** Tells whoever waits how far it is, every few seconds and never in a file of its own. */
final class Progress {

  private static final long EVERY_NANOS = 3_000_000_000L;

  private final PrintStream console;
  private final String doing;
  private final long begun = System.nanoTime();
  private String what = "";
  private long bytes;
  private long told = begun;

  Progress(PrintStream console, String doing) {
    this.console = console;
    this.doing = doing;
  }

  /** The next thing is worked on. */
  void begin(String next) {
    what = next;
    tell();
  }

  /** So many bytes more. */
  void bytes(long more) {
    bytes += more;
    tell();
  }

  /** How long it has taken, in words: {@code 12.3 s, 45 MB/s}. */
  String speed(long size) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(Locale.ROOT, "%.1f s, %.0f MB/s", seconds, size / 1e6 / seconds);
  }

  private void tell() {
    if (System.nanoTime() - told > EVERY_NANOS) {
      told = System.nanoTime();
      console.printf(Locale.ROOT, "  %s %s, %.0f MB so far%n", doing, what, bytes / 1e6);
    }
  }
}
