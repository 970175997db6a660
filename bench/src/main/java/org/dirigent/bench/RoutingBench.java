package org.dirigent.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dirigent.routing.CommandCodec;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.Tick;
import org.dirigent.routing.workload.TimedCommand;
import org.dirigent.routing.workload.Workload;

/** How fast the engine alone decides, and what a waiting item costs it. */
final class RoutingBench implements Bench {

  private static final double SECOND = 1e9;
  private static final int ROUNDS = 5;

  private record Stored(byte[] command, Tick at) {}

  @Override
  public String name() {
    return "routing";
  }

  @Override
  public String about() {
    return "the engine alone: 1,000 agents, 10,000 waiting items";
  }

  @Override
  public List<Figure> measure() {
    double nanos = MicroFigures.median(CentreReplay.class);
    var figures = new ArrayList<Figure>();
    var replay = new CentreReplay();
    double waiting = CentreReplay.waiting(replay.engine());
    double commands = CentreReplay.COMMANDS / nanos * SECOND;
    figures.add(new Figure("routing.commands", commands, "1/s"));
    double offers = (double) offers(replay) / CentreReplay.COMMANDS;
    figures.add(new Figure("routing.decisions", commands * offers, "1/s"));
    figures.addAll(latencies(replay));
    waiting = (waiting + CentreReplay.waiting(replay.engine())) / 2;
    figures.add(new Figure("routing.waiting", waiting, "items"));
    figures.add(new Figure("routing.item", bytesPerItem(), "bytes"));
    return figures;
  }

  /** How many offers come of the recording: each is a decision that names its candidates. */
  private static long offers(CentreReplay replay) {
    replay.rewind();
    return replay.traffic().stream()
        .flatMap(timed -> replay.engine().handle(timed.command(), timed.at()).events().stream())
        .filter(ItemOffered.class::isInstance)
        .count();
  }

  private static List<Figure> latencies(CentreReplay replay) {
    long[] nanos = new long[CentreReplay.COMMANDS];
    for (int round = 0; round < ROUNDS; round++) {
      replay.rewind();
      int next = 0;
      for (TimedCommand timed : replay.traffic()) {
        long begun = System.nanoTime();
        replay.engine().handle(timed.command(), timed.at());
        nanos[next++] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    return List.of(
        new Figure("routing.command.p50", nanos[nanos.length / 2] / 1e3, "us"),
        new Figure("routing.command.p99", nanos[nanos.length * 99 / 100] / 1e3, "us"));
  }

  /** What the heap grows by when the items come while nobody is there to take them. */
  private static double bytesPerItem() {
    List<Stored> setup = new ArrayList<>();
    List<Stored> items = new ArrayList<>();
    for (TimedCommand timed : Workload.record(CentreReplay.SEED, CentreReplay.CENTRE, 1).setup()) {
      var stored = new Stored(CommandCodec.encode(timed.command()), timed.at());
      (timed.command() instanceof ItemCommand.Admit ? items : setup).add(stored);
    }
    return DoubleStream.generate(() -> bytesPerItem(configuration(setup), items))
        .limit(ROUNDS)
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  /** The set-up up to the moment when agents sign in. */
  private static List<Stored> configuration(List<Stored> setup) {
    int configured = 3 + CentreReplay.CENTRE.queues() + CentreReplay.CENTRE.agents();
    return setup.subList(0, configured);
  }

  private static double bytesPerItem(List<Stored> configuration, List<Stored> items) {
    RoutingEngine engine = new RoutingEngine();
    configuration.forEach(stored -> take(engine, stored));
    long before = usedHeap();
    items.forEach(stored -> take(engine, stored));
    double grown = usedHeap() - before;
    return grown / CentreReplay.waiting(engine);
  }

  /** From bytes, as after a restart: nothing is shared with whoever made the command. */
  private static void take(RoutingEngine engine, Stored stored) {
    engine.handle(CommandCodec.decode(stored.command()), stored.at());
  }

  private static long usedHeap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
