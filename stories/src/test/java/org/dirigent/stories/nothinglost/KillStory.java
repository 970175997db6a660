package org.dirigent.stories.nothinglost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.stories.RunningDirigent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers chat with agents and write letters, over real Postfix and Dovecot where these may be
 * started, while the whole product is killed again and again. In the end everything that was
 * acknowledged is there once and in order, nobody shared a contact, and the ledger adds up. {@code
 * -Dtest.seed=N} repeats the deaths of a run, {@code -Dtest.kills=N} says how many; {@code
 * -Dtest.long=true} makes it hundreds and writes down the result.
 */
@Timeout(3_600)
class KillStory {

  private static final boolean LONG = Boolean.getBoolean("test.long");
  private static final int KILLS = Integer.getInteger("test.kills", LONG ? 300 : 8);
  private static final int CUSTOMERS_AT_ONCE = 12;
  private static final int CORRESPONDENTS_AT_ONCE = 8;

  @TempDir Path data;
  @TempDir Path scratch;

  @Test
  void what_was_acknowledged_is_there_once_however_often_everything_is_killed() throws Exception {
    long seed = Long.getLong("test.seed", 1);
    if (KILLS > 6) {
      RunningDirigent.prepareManyStarts(scratch);
    }
    System.out.printf("%d kills, seed %d (-Dtest.seed=%d)%n", KILLS, seed, seed);
    long begun = System.nanoTime();
    Optional<PostOffice> post =
        PostOffice.canBe() ? Optional.of(new PostOffice()) : Optional.empty();
    try (var _ = (AutoCloseable) () -> post.ifPresent(PostOffice::close);
        var door = new Door();
        var lives = new Lives(data, door)) {
      lives.untilReady();
      Staff staff = Staff.of(data);
      List<Colleague> colleagues = staff.colleagues(door, seed);
      var shift = new Shift(door, seed, colleagues);
      var letters = new Letters(staff.supervisor(door), shift, colleagues);
      post.ifPresent(open -> open.isLookedAfter(staff.administrator(door)));
      shift.begin(CUSTOMERS_AT_ONCE);
      post.ifPresent(open -> shift.beginLetters(open, CORRESPONDENTS_AT_ONCE));
      killAgainAndAgain(lives, shift, seed);
      lives.untilReady();
      var evening = new Evening(shift, door, lives::console, letters::areAtRest);
      var findings = new ArrayList<String>(evening.come());

      var audit = new Audit(staff.supervisor(door), shift.customers(), colleagues);
      findings.addAll(audit.findings());
      findings.addAll(letters.findings());
      var result =
          new Result(
              seed,
              KILLS,
              shift.customers().size(),
              audit.messages(),
              letters.numbers(),
              Duration.ofNanos(System.nanoTime() - begun),
              lives.startMillis(),
              door.broken(),
              door.strange());
      System.out.println(result.summary());
      if (LONG) {
        result.writeDown(findings.size());
      }
      assertThat(findings).as(result.summary()).isEmpty();
    }
  }

  private static void killAgainAndAgain(Lives lives, Shift shift, long seed) {
    var deaths = new Deaths(seed);
    for (int kill = 1; kill <= KILLS; kill++) {
      Deaths.Death death = deaths.next();
      try {
        lives.die(death);
      } catch (AssertionError failure) {
        throw new AssertionError("before kill " + kill + ", " + death, failure);
      }
      shift.demandNoFailures("after kill " + kill + ", " + death);
    }
  }
}
