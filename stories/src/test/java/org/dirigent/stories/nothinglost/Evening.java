package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dirigent.testkit.Await;

/** The end of a shift: those who are there are served, then everybody goes. */
final class Evening {

  private static final Duration SERVED_WITHIN = Duration.ofMinutes(3);
  private static final Duration GONE_WITHIN = Duration.ofSeconds(30);

  private final Shift shift;
  private final Door door;
  private final Supplier<String> console;
  private final BooleanSupplier more;

  Evening(Shift shift, Door door, Supplier<String> console) {
    this(shift, door, console, () -> true);
  }

  /**
   * An evening.
   *
   * @param more what else must be so before everybody goes
   */
  Evening(Shift shift, Door door, Supplier<String> console, BooleanSupplier more) {
    this.shift = shift;
    this.door = door;
    this.console = console;
    this.more = more;
  }

  /**
   * Who waits in vain goes without, for the audit to say so; what nobody could finish is told here.
   */
  List<String> come() {
    shift.lastCall();
    var findings = new ArrayList<String>();
    if (!within(SERVED_WITHIN, this::served)) {
      System.out.println("Not all are served; " + door.strange() + "\n" + console.get());
      shift.losePatience();
      if (!within(GONE_WITHIN, this::served)) {
        findings.add("at the end of the day there is work that no desk can finish");
      }
    }
    shift.end();
    if (!within(GONE_WITHIN, shift::everybodyIsGone)) {
      findings.add("somebody is still asked and never answered");
    }
    door.giveUpUnless(shift.everybodyIsGone());
    shift.demandNoFailures("in the end");
    return findings;
  }

  private static boolean within(Duration deadline, BooleanSupplier holds) {
    try {
      Await.until("it is so", deadline, holds);
      return true;
    } catch (AssertionError late) {
      return false;
    }
  }

  private boolean served() {
    return !shift.failures().isEmpty()
        || (shift.allCustomersAreDone() && more.getAsBoolean() && shift.allDesksAreEmpty());
  }
}
