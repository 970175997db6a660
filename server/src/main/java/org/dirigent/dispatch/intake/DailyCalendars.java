package org.dirigent.dispatch.intake;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.EngineAway;
import org.dirigent.dispatch.engine.Setup;
import org.dirigent.routing.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the engine every day how the opening hours go on. They are compiled for weeks ahead, so a
 * day that is missed does no harm, and a process that runs for years never runs out of them.
 */
@Component
class DailyCalendars {

  private static final Logger log = LoggerFactory.getLogger(DailyCalendars.class);
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final Setup setup;
  private final Conductor conductor;
  private final InstantSource clock;
  private long told;

  DailyCalendars(Setup setup, Conductor conductor, InstantSource clock) {
    this.setup = setup;
    this.conductor = conductor;
    this.clock = clock;
    // The start has told them.
    this.told = clock.millis() / DAY_MILLIS;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void tellOnceADay() {
    long day = clock.millis() / DAY_MILLIS;
    if (day == told) {
      return;
    }
    List<Command> calendars = setup.calendars();
    try {
      for (int i = 0; i < calendars.size(); i++) {
        conductor.decide(id(day, i), calendars.get(i));
      }
      told = day;
    } catch (EngineAway away) {
      log.info("The opening hours are told an hour later: {}", away.getMessage());
    }
  }

  /** The same on the same day, so that it is told once however often the process starts. */
  private static UUID id(long day, int ordinal) {
    return UUID.nameUUIDFromBytes(
        ("calendar/" + day + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
  }
}
