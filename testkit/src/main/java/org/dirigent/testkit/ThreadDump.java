package org.dirigent.testkit;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Shows what every thread was doing when a test failed.
final class ThreadDump implements TestExecutionExceptionHandler {

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    System.err.println(dump(context.getDisplayName()));
    throw failure;
  }

  static String dump(String title) {
    StringBuilder dump = new StringBuilder("Threads when \"" + title + "\" failed:\n");
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      dump.append(thread.getKey()).append('\n');
      for (StackTraceElement frame : thread.getValue()) {
        dump.append("    ").append(frame).append('\n');
      }
    }
    return dump.toString();
  }
}
