package org.dirigent.conversation.tasks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts time on Mondays to Fridays only. Nobody is reminded of a weekend. */
final class WorkingDays {

  private WorkingDays() {}

  /** The instant at which so much time of working days has passed. */
  static Instant after(Instant start, Duration wait, ZoneId zone) {
    Instant at = start;
    Duration left = wait;
    while (true) {
      LocalDate day = at.atZone(zone).toLocalDate();
      Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
      Duration today = Duration.between(at, midnight);
      if (isWorkingDay(day)) {
        if (left.compareTo(today) <= 0) {
          return at.plus(left);
        }
        left = left.minus(today);
      }
      at = midnight;
    }
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
