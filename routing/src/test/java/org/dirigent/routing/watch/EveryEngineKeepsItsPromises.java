package org.dirigent.routing.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dirigent.routing.CommandCodec;
import org.dirigent.routing.EventCodec;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Run;
import org.dirigent.routing.watch.WatchedEngine.Step;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After every test, unasked: whatever its engines did was legal, comes out the same again, can be
/// rebuilt from the log alone, and can go on from a snapshot.
public final class EveryEngineKeepsItsPromises implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    WatchedEngine.takeAll();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<WatchedEngine> engines = WatchedEngine.takeAll();
    if (context.getExecutionException().isEmpty()) {
      engines.forEach(EveryEngineKeepsItsPromises::check);
    }
  }

  static void check(WatchedEngine watched) {
    everyStepIsLegal(watched);
    sameCommandsSameFacts(watched);
    factsAloneRebuildTheState(watched);
    aSnapshotGoesOnTheSame(watched);
  }

  private static void everyStepIsLegal(WatchedEngine watched) {
    Auditor auditor = new Auditor();
    watched.steps().forEach(step -> auditor.check(step.run().events()));
  }

  private static void sameCommandsSameFacts(WatchedEngine watched) {
    RoutingEngine again = new RoutingEngine();
    for (Step step : watched.steps()) {
      Run run = again.handle(CommandCodec.decode(CommandCodec.encode(step.command())), step.at());
      assertThat(run).as("handling %s again", step.command()).isEqualTo(step.run());
    }
    assertThat(again.stateHash()).isEqualTo(watched.engine().stateHash());
  }

  private static void factsAloneRebuildTheState(WatchedEngine watched) {
    RoutingEngine rebuilt = new RoutingEngine();
    for (Step step : watched.steps()) {
      List<RoutingEvent> read = EventCodec.decode(EventCodec.encode(step.run().events()));
      assertThat(read).isEqualTo(step.run().events());
      read.forEach(rebuilt::apply);
    }
    assertThat(rebuilt.stateHash())
        .as("hash of the state rebuilt from facts")
        .isEqualTo(watched.engine().stateHash());
    assertThat(rebuilt.nextDeadline()).isEqualTo(watched.nextDeadline());
  }

  /// Half the commands on one engine, the rest on another that starts from its snapshot.
  private static void aSnapshotGoesOnTheSame(WatchedEngine watched) {
    int half = watched.steps().size() / 2;
    RoutingEngine before = new RoutingEngine();
    watched.steps().subList(0, half).forEach(step -> before.handle(step.command(), step.at()));
    RoutingEngine after = RoutingEngine.restore(before.snapshot(half));
    assertThat(after.stateHash()).as("hash after restoring").isEqualTo(before.stateHash());
    for (Step step : watched.steps().subList(half, watched.steps().size())) {
      assertThat(after.handle(step.command(), step.at()))
          .as("handling %s after restoring a snapshot", step.command())
          .isEqualTo(step.run());
    }
    assertThat(after.stateHash()).isEqualTo(watched.engine().stateHash());
  }
}
