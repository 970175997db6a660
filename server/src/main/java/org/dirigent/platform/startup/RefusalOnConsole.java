package org.dirigent.platform.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the start was refused as one block that a person can read. */
final class RefusalOnConsole implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    String remedy = analysis.getAction();
    System.err.print(
        block(analysis.getDescription(), remedy == null ? "Look into the log." : remedy));
    System.err.flush();
  }

  static String block(String problem, String remedy) {
    return """

        Dirigent cannot start.

        %s
        What to do
        %s
        """
        .formatted(problem.strip().indent(2), remedy.strip().indent(2));
  }
}
