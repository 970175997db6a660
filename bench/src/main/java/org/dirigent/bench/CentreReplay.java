package org.dirigent.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueView;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.Snapshot;
import org.dirigent.routing.workload.Centre;
import org.dirigent.routing.workload.TimedCommand;
import org.dirigent.routing.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A recorded stretch of business of a centre of 1,000 agents with 10,000 waiting items, given to
 * the engine as fast as it takes it. For JMH; {@link RoutingBench} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
public class CentreReplay {

  static final int COMMANDS = 100_000;
  static final long SEED = 20_260_101;

  /** So many that 10,000 wait on average while the agents take what they can. */
  static final Centre CENTRE = new Centre(1_000, 100, 200, 20, 1.0, 13_050);

  private Snapshot beginning;
  private List<TimedCommand> traffic;
  private RoutingEngine engine;

  /** Used by JMH alone. */
  public CentreReplay() {
    var recording = Workload.record(SEED, CENTRE, COMMANDS);
    RoutingEngine opened = new RoutingEngine();
    recording.setup().forEach(timed -> opened.handle(timed.command(), timed.at()));
    this.beginning = opened.snapshot(0);
    this.traffic = recording.traffic();
    this.engine = opened;
  }

  /** Back to the beginning. */
  @Setup(Level.Iteration)
  public void rewind() {
    engine = RoutingEngine.restore(beginning);
  }

  /** Every command of the recording. */
  @Benchmark
  public int all() {
    int facts = 0;
    for (TimedCommand timed : traffic) {
      facts += engine.handle(timed.command(), timed.at()).events().size();
    }
    return facts;
  }

  RoutingEngine engine() {
    return engine;
  }

  List<TimedCommand> traffic() {
    return traffic;
  }

  /** How many items wait now. */
  static int waiting(RoutingEngine engine) {
    return IntStream.range(0, CENTRE.queues())
        .mapToObj(queue -> engine.view().queue(new QueueId(queue)))
        .flatMap(java.util.Optional::stream)
        .mapToInt(QueueView::waiting)
        .sum();
  }
}
