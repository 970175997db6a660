package org.dirigent.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs a class that is annotated for JMH and takes its scores as figures. */
public final class MicroFigures {

  private MicroFigures() {}

  /** Figures named {@code prefix.method}; how long and how often stands in the annotations. */
  public static List<Figure> of(String prefix, Class<?> annotated) {
    try {
      var options = new OptionsBuilder().include(annotated.getName() + "\\.").build();
      Collection<RunResult> results = new Runner(options).run();
      return results.stream().map(result -> figure(prefix, result)).toList();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Figure figure(String prefix, RunResult result) {
    var score = result.getPrimaryResult();
    return new Figure(prefix + "." + score.getLabel(), score.getScore(), score.getScoreUnit());
  }
}
