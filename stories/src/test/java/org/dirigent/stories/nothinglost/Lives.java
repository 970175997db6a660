package org.dirigent.stories.nothinglost;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.stories.nothinglost.Deaths.Death;
import org.dirigent.stories.nothinglost.Deaths.Victim;
import org.dirigent.testkit.Await;

/** The lives of one data directory, each begun by a start and ended by a death. */
final class Lives implements AutoCloseable {

  private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  private static final String EVERYBODY_AT_ONE_ADDRESS =
      "--dirigent.web.open-requests-per-minute=100000";

  private final Path data;
  private final Door door;
  private final List<Long> startMillis = new ArrayList<>();
  private RunningDirigent now;
  private long begun;
  private boolean open;

  Lives(Path data, Door door) {
    this.data = data;
    this.door = door;
    this.now = launch();
  }

  private RunningDirigent launch() {
    begun = System.nanoTime();
    open = false;
    return RunningDirigent.launch(
        data,
        "--dirigent.demo=on",
        EVERYBODY_AT_ONE_ADDRESS,
        "--dirigent.undo=" + LetterDesk.HOLD.toMillis() + "ms");
  }

  /** Waits until it can be asked. */
  void untilReady() {
    Await.until("Dirigent is ready", LONGEST_LIFE, this::looksReady);
  }

  private boolean looksReady() {
    if (!now.isRunning()) {
      throw new AssertionError("Dirigent ended by itself:\n" + now.console());
    }
    if (!open && now.isReady()) {
      open = true;
      startMillis.add((System.nanoTime() - begun) / 1_000_000);
      door.opens(now.home());
    }
    return open;
  }

  /** Waits for the moment, kills, and begins the next life. */
  void die(Death death) {
    if (!death.whileStarting()) {
      untilReady();
    }
    long moment = (death.whileStarting() ? begun : System.nanoTime()) + death.after().toNanos();
    Await.until(
        "the moment of death",
        LONGEST_LIFE,
        () -> {
          looksReady();
          return System.nanoTime() - moment >= 0;
        });
    if (death.victim() == Victim.EVERYTHING) {
      now.killWithFamily();
    } else {
      now.kill();
    }
    door.closes();
    now = launch();
  }

  /** How long the starts took that were not cut short, the quickest first. */
  List<Long> startMillis() {
    return startMillis.stream().sorted().toList();
  }

  String console() {
    return now.console();
  }

  @Override
  public void close() {
    now.stop();
  }
}
