package org.dirigent.stories.nothinglost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dirigent.stories.OwnPostgres;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers chat with agents while the database that somebody else looks after is away for a while:
 * the product stays, says so to whoever asks, and goes on by itself.
 */
@Timeout(600)
class OutageStory {

  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);
  private static final Duration AWAY = Duration.ofSeconds(10);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
  private static final long ENOUGH = 15;

  @TempDir Path data;
  @TempDir Path elsewhere;

  @Test
  void nothing_acknowledged_is_lost_while_the_database_is_away() {
    try (OwnPostgres postgres = OwnPostgres.start(elsewhere);
        var dirigent = RunningDirigent.start(data, settings(postgres));
        var door = new Door()) {
      door.opens(dirigent.home());
      Staff staff = Staff.of(data);
      List<Colleague> colleagues = staff.colleagues(door, 1);
      Page desk = staff.supervisor(door);
      var shift = new Shift(door, 1, colleagues);
      shift.begin(4);
      untilMoreIsAcknowledged(shift);

      postgres.goAway();
      long gone = System.nanoTime();
      theDeskSaysSo(desk);
      Await.until("readiness says so", ANSWERED_WITHIN, () -> dirigent.statusOf(READINESS) == 503);
      Await.until("it was away for long enough", AWAY.plusSeconds(30), () -> longSince(gone));
      assertThat(dirigent.isRunning()).isTrue();
      postgres.comeBack();

      Await.until("ready again", BACK_WITHIN, () -> dirigent.statusOf(READINESS) == 200);
      untilMoreIsAcknowledged(shift);
      assertThat(new Evening(shift, door, dirigent::console).come()).isEmpty();
      assertThat(new Audit(desk, shift.customers(), colleagues).findings()).isEmpty();
      assertThat(door.strange()).as("answers with status 500").isEmpty();
    }
  }

  private static final String READINESS = "actuator/health/readiness";

  private static String[] settings(OwnPostgres postgres) {
    return Stream.concat(Stream.of("--dirigent.demo=on"), Stream.of(postgres.settings()))
        .toArray(String[]::new);
  }

  /** Whoever looks at the desk now is told that it will pass, and not that they signed out. */
  private static void theDeskSaysSo(Page desk) {
    Answer answer =
        Await.value(
            "the desk is answered",
            ANSWERED_WITHIN,
            () -> desk.getOnce("/api/work?scope=waiting").filter(tried -> !tried.ok()));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("busy");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(desk.postOnce("/api/live/ticket", Map.of()))
        .hasValueSatisfying(refused -> assertThat(refused.status()).isEqualTo(503));
  }

  private static void untilMoreIsAcknowledged(Shift shift) {
    long before = acknowledged(shift);
    Await.until(
        "customers and agents are heard",
        BACK_WITHIN,
        () -> {
          shift.demandNoFailures("so far");
          return acknowledged(shift) >= before + ENOUGH;
        });
  }

  private static long acknowledged(Shift shift) {
    return shift.customers().stream().mapToLong(who -> who.acknowledged().size()).sum();
  }

  private static boolean longSince(long nanos) {
    return System.nanoTime() - nanos >= AWAY.toNanos();
  }
}
