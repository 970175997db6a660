package org.dirigent.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a class that is annotated for JMH. */
public final class MicroFigures {

  private static final double MEDIAN = 50;

  private MicroFigures() {}

  /** The median of its one method, in the annotated unit; how often stands in the annotations. */
  public static double median(Class<?> annotated) {
    try {
      var options =
          new OptionsBuilder()
              .include(annotated.getName() + "\\.")
              .verbosity(VerboseMode.SILENT)
              .build();
      Collection<RunResult> results = new Runner(options).run();
      var result = results.iterator().next().getPrimaryResult();
      return result.getStatistics().getPercentile(MEDIAN);
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
