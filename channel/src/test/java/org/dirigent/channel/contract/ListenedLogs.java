package org.dirigent.channel.contract;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that is logged while it is open: what goes through java.util.logging, and what any
 * logging library prints to the console.
 */
public final class ListenedLogs implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Handler handler = new Listening();

  private ListenedLogs() {
    var listening = new PrintStream(text, true, StandardCharsets.UTF_8);
    System.setOut(listening);
    System.setErr(listening);
    ROOT.addHandler(handler);
  }

  public static ListenedLogs begin() {
    return new ListenedLogs();
  }

  public String text() {
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    ROOT.removeHandler(handler);
    System.setOut(out);
    System.setErr(err);
  }

  private final class Listening extends Handler {

    Listening() {
      setLevel(Level.ALL);
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord line) {
      text.writeBytes(getFormatter().format(line).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
