package org.dirigent.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Opening hours as stretches of time, over holidays and changes of the clock. */
class OpenTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Hours office =
      new Hours(
          "Office",
          BERLIN,
          IntStream.rangeClosed(1, 5).mapToObj(day -> opening(day, "09:00", "17:00")).toList(),
          List.of(
              new Hours.ExceptionDay(LocalDate.parse("2026-12-25"), "Christmas", List.of()),
              new Hours.ExceptionDay(
                  LocalDate.parse("2026-12-24"),
                  "Christmas Eve",
                  List.of(span("09:00", "12:00")))));

  @Test
  void an_ordinary_week_is_open_forty_hours() {
    OpenTime week = open(office, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z");

    assertThat(total(week)).isEqualTo(Duration.ofHours(40));
    assertThat(week.isOpen(Instant.parse("2026-11-23T08:00:00Z"))).isTrue();
    assertThat(week.isOpen(Instant.parse("2026-11-23T16:00:00Z"))).isFalse();
  }

  @Test
  void a_holiday_is_closed_and_a_short_day_is_short() {
    OpenTime week = open(office, "2026-12-21T00:00:00Z", "2026-12-28T00:00:00Z");

    assertThat(total(week)).isEqualTo(Duration.ofHours(3 * 8 + 3));
    assertThat(week.opensNext(Instant.parse("2026-12-24T12:00:00Z"))).isEmpty();
  }

  @Test
  void the_office_opens_at_nine_on_the_wall_also_when_the_clock_was_changed() {
    OpenTime autumn = open(office, "2026-10-23T00:00:00Z", "2026-10-27T00:00:00Z");

    assertThat(autumn.stretches().getFirst().from()).isEqualTo("2026-10-23T07:00:00Z");
    assertThat(autumn.stretches().getLast().from()).isEqualTo("2026-10-26T08:00:00Z");
  }

  @Test
  void a_day_that_lasts_around_the_clock_has_twenty_five_hours_when_it_has() {
    Hours always =
        new Hours(
            "Always",
            BERLIN,
            IntStream.rangeClosed(1, 7).mapToObj(day -> opening(day, "00:00", "00:00")).toList(),
            List.of());
    OpenTime day = open(always, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");

    assertThat(total(day)).isEqualTo(Duration.ofHours(25));
    assertThat(day.stretches()).hasSize(1);
  }

  @Test
  void a_promise_counts_opening_hours_only() {
    OpenTime days = open(office, "2026-11-27T00:00:00Z", "2026-12-02T00:00:00Z");
    Instant fridayHalfPastFour = Instant.parse("2026-11-27T15:30:00Z");

    assertThat(days.after(fridayHalfPastFour, Duration.ofHours(1)))
        .contains(Instant.parse("2026-11-30T08:30:00Z"));
    assertThat(days.between(fridayHalfPastFour, Instant.parse("2026-11-30T09:00:00Z")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void beyond_the_horizon_nothing_is_promised() {
    OpenTime day = open(office, "2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z");

    assertThat(day.after(Instant.parse("2026-11-27T15:00:00Z"), Duration.ofHours(5))).isEmpty();
  }

  private static OpenTime open(Hours hours, String from, String until) {
    return OpenTime.of(hours, Instant.parse(from), Instant.parse(until));
  }

  private static Duration total(OpenTime time) {
    return time.between(time.from(), time.until());
  }

  private static Hours.Opening opening(int day, String from, String to) {
    return new Hours.Opening(day, LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Hours.Span span(String from, String to) {
    return new Hours.Span(LocalTime.parse(from), LocalTime.parse(to));
  }
}
