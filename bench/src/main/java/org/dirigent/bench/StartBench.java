package org.dirigent.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the process takes to be ready, and what it holds in memory when nothing happens. */
final class StartBench implements Bench {

  private static final int STARTS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "first and second start until ready, stop, memory when idle";
  }

  @Override
  public List<Figure> measure() {
    Path data = Scratch.folder();
    try {
      var figures = new ArrayList<Figure>();
      try (MeasuredProcess first = MeasuredProcess.ready(data, "--demo=off")) {
        figures.add(new Figure("start.first.ready", first.readyMillis(), "ms"));
      }
      figures.addAll(later(data));
      return figures;
    } finally {
      Scratch.delete(data);
    }
  }

  private static List<Figure> later(Path data) {
    var ready = new ArrayList<Double>();
    var stop = new ArrayList<Double>();
    double memory = 0;
    double database = 0;
    for (int start = 0; start < STARTS; start++) {
      try (MeasuredProcess process = MeasuredProcess.ready(data, "--demo=off")) {
        ready.add(process.readyMillis());
        process.settle();
        memory = process.residentMegabytes();
        database = process.databaseMegabytes();
        stop.add(process.stopMillis());
      }
    }
    return List.of(
        new Figure("start.second.ready", median(ready), "ms"),
        new Figure("start.stop", median(stop), "ms"),
        new Figure("start.idle.memory", memory, "MB"),
        new Figure("start.idle.database", database, "MB"));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
