package org.dirigent.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirigent.routing.watch.WatchedEngine;
import org.dirigent.routing.workload.Chaos;
import org.dirigent.testkit.ForSeeds;

/// Worlds in which everything happens. What must hold in them, the extension checks unasked.
class RandomWorldsTest {

  private static final int COMMANDS = 400;

  @ForSeeds(150)
  void promises_hold_whatever_happens(long seed) {
    Chaos chaos = new Chaos(seed);
    WatchedEngine engine = new WatchedEngine();
    chaos.beginning().forEach(command -> engine.handle(command, new Tick(0)));
    Tick now = new Tick(0);
    for (int i = 0; i < COMMANDS; i++) {
      now = chaos.next(now, engine.nextDeadline());
      engine.handle(chaos.next(engine.view()), now);
    }
    assertThat(engine.facts()).isNotEmpty();
  }
}
