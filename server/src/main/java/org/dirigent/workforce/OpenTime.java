package org.dirigent.workforce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stretches of time in which something is open: sorted, without overlap, from an instant up to
 * a horizon. Knows summer time, because it is computed from local days.
 */
public record OpenTime(Instant from, Instant until, List<Stretch> stretches) {

  public OpenTime {
    stretches = List.copyOf(stretches);
  }

  /** Open from (included) until (excluded). */
  public record Stretch(Instant from, Instant until) {}

  /** Always open. */
  public static OpenTime always(Instant from, Instant until) {
    return new OpenTime(from, until, List.of(new Stretch(from, until)));
  }

  /** What these hours give between two instants. */
  public static OpenTime of(Hours hours, Instant from, Instant until) {
    LocalDate first = from.atZone(hours.zone()).toLocalDate();
    LocalDate last = until.atZone(hours.zone()).toLocalDate();
    List<Stretch> found =
        Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
            .flatMap(day -> openingsOn(day, hours).map(span -> stretch(day, span, hours.zone())))
            .map(stretch -> clipped(stretch, from, until))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    return new OpenTime(from, until, joined(found));
  }

  /** Open at that instant? */
  public boolean isOpen(Instant at) {
    return stretches.stream().anyMatch(s -> !at.isBefore(s.from()) && at.isBefore(s.until()));
  }

  /** When it opens next, if it is closed at that instant and opens before the horizon. */
  public Optional<Instant> opensNext(Instant at) {
    return isOpen(at)
        ? Optional.empty()
        : stretches.stream().map(Stretch::from).filter(start -> start.isAfter(at)).findFirst();
  }

  /** The open time between two instants. */
  public Duration between(Instant start, Instant end) {
    return stretches.stream()
        .map(s -> clipped(s, start, end))
        .flatMap(Optional::stream)
        .map(s -> Duration.between(s.from(), s.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The instant by which so much open time has passed; empty if that lies behind the horizon. */
  public Optional<Instant> after(Instant start, Duration open) {
    Duration left = open;
    for (Stretch s : stretches) {
      Instant begin = s.from().isBefore(start) ? start : s.from();
      Duration here = Duration.between(begin, s.until());
      if (here.isPositive() && here.compareTo(left) >= 0) {
        return Optional.of(begin.plus(left));
      }
      left = here.isPositive() ? left.minus(here) : left;
    }
    return Optional.empty();
  }

  private static Stream<Hours.Span> openingsOn(LocalDate day, Hours hours) {
    Optional<Hours.ExceptionDay> exception =
        hours.exceptions().stream().filter(e -> e.date().equals(day)).findFirst();
    if (exception.isPresent()) {
      return exception.get().open().stream();
    }
    return hours.week().stream()
        .filter(opening -> opening.day() == day.getDayOfWeek().getValue())
        .map(opening -> new Hours.Span(opening.from(), opening.to()));
  }

  private static Stretch stretch(LocalDate day, Hours.Span span, ZoneId zone) {
    LocalDate lastDay = span.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Stretch(
        day.atTime(span.from()).atZone(zone).toInstant(),
        lastDay.atTime(span.to()).atZone(zone).toInstant());
  }

  private static Optional<Stretch> clipped(Stretch stretch, Instant from, Instant until) {
    Instant start = stretch.from().isBefore(from) ? from : stretch.from();
    Instant end = stretch.until().isAfter(until) ? until : stretch.until();
    return start.isBefore(end) ? Optional.of(new Stretch(start, end)) : Optional.empty();
  }

  private static List<Stretch> joined(List<Stretch> sorted) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : sorted) {
      if (!joined.isEmpty() && !next.from().isAfter(joined.getLast().until())) {
        Stretch last = joined.removeLast();
        Instant end = last.until().isAfter(next.until()) ? last.until() : next.until();
        joined.add(new Stretch(last.from(), end));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
