package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.function.Supplier;
import org.dirigent.testkit.Await;

/** The end of a shift: those who are there are served, then everybody goes. */
final class Evening {

  private static final Duration DRAINED_WITHIN = Duration.ofMinutes(3);

  private final Shift shift;
  private final Door door;
  private final Supplier<String> console;

  Evening(Shift shift, Door door, Supplier<String> console) {
    this.shift = shift;
    this.door = door;
    this.console = console;
  }

  /** Who waits in vain goes without, for the audit to say so. */
  void come() {
    shift.lastCall();
    try {
      Await.until("all are served", DRAINED_WITHIN, this::served);
    } catch (AssertionError late) {
      System.out.println(late.getMessage() + "; " + door.strange() + "\n" + console.get());
      shift.losePatience();
    }
    try {
      Await.until("all have gone", DRAINED_WITHIN, this::served);
      shift.end();
      Await.until("the desks are left", DRAINED_WITHIN, shift::everybodyIsGone);
    } finally {
      door.giveUpUnless(shift.everybodyIsGone());
    }
    shift.demandNoFailures("in the end");
  }

  private boolean served() {
    return !shift.failures().isEmpty() || (shift.allCustomersAreDone() && shift.allDesksAreEmpty());
  }
}
