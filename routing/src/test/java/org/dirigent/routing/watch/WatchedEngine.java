package org.dirigent.routing.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.Command;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Run;
import org.dirigent.routing.Tick;

/// An engine whose commands and facts are kept, so that [EveryEngineKeepsItsPromises] can go
/// through them again when the test is over. Tests make their engines here and need not ask for
/// anything.
public final class WatchedEngine {

  private static final ThreadLocal<List<WatchedEngine>> OF_THIS_TEST =
      ThreadLocal.withInitial(ArrayList::new);

  private final RoutingEngine engine = new RoutingEngine();
  private final List<Step> steps = new ArrayList<>();

  public WatchedEngine() {
    OF_THIS_TEST.get().add(this);
  }

  /// One command with what came of it.
  public record Step(Command command, Tick at, Run run) {}

  public Run handle(Command command, Tick at) {
    Run run = engine.handle(command, at);
    steps.add(new Step(command, at, run));
    return run;
  }

  public RoutingView view() {
    return engine.view();
  }

  public Optional<Tick> nextDeadline() {
    return engine.nextDeadline();
  }

  public RoutingEngine engine() {
    return engine;
  }

  public List<Step> steps() {
    return steps;
  }

  /// All facts so far.
  public List<RoutingEvent> facts() {
    return steps.stream().flatMap(step -> step.run().events().stream()).toList();
  }

  static List<WatchedEngine> takeAll() {
    List<WatchedEngine> all = OF_THIS_TEST.get();
    OF_THIS_TEST.remove();
    return all;
  }
}
