package org.dirigent.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a queue is open. The host compiles hours and holidays of a time zone into ticks.
public sealed interface Calendar {

  boolean openAt(Tick at);

  /// The next moment after this one at which the queue opens or closes; absent when none is known.
  Optional<Tick> nextChange(Tick after);

  /// The moment at which the queue has been open for this span since then. Behind the last interval
  /// nothing is known, so time counts there as if it were open.
  Tick openTimeAfter(Tick from, Ticks span);

  /// Never closed; what a queue starts with.
  record AlwaysOpen() implements Calendar {

    @Override
    public boolean openAt(Tick at) {
      return true;
    }

    @Override
    public Optional<Tick> nextChange(Tick after) {
      return Optional.empty();
    }

    @Override
    public Tick openTimeAfter(Tick from, Ticks span) {
      return from.plus(span);
    }
  }

  /// Open during these intervals, ascending and disjoint, closed outside them. The end of the last
  /// one is the horizon: behind it the queue is closed until the host sets a new calendar. It
  /// should reach back as far as waiting items are old, for their age in open time is counted in
  /// it.
  record OpenDuring(List<Interval> intervals) implements Calendar {

    public OpenDuring {
      intervals = joined(Checks.atMost(10_000, intervals, "intervals in a calendar"));
    }

    @Override
    public boolean openAt(Tick at) {
      int next = firstEndingAfter(at);
      return next < intervals.size() && !at.isBefore(intervals.get(next).from());
    }

    @Override
    public Optional<Tick> nextChange(Tick after) {
      int next = firstEndingAfter(after);
      if (next == intervals.size()) {
        return Optional.empty();
      }
      Interval interval = intervals.get(next);
      return Optional.of(after.isBefore(interval.from()) ? interval.from() : interval.to());
    }

    @Override
    public Tick openTimeAfter(Tick from, Ticks span) {
      long left = span.value();
      long at = from.value();
      for (int i = firstEndingAfter(from); i < intervals.size(); i++) {
        at = Math.max(at, intervals.get(i).from().value());
        long open = intervals.get(i).to().value() - at;
        if (left <= open) {
          return new Tick(at + left);
        }
        left -= open;
        at += open;
      }
      return new Tick(at).plus(new Ticks(left));
    }

    private int firstEndingAfter(Tick at) {
      int low = 0;
      int high = intervals.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (at.isBefore(intervals.get(middle).to())) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    /// Intervals that touch are one, so that no queue closes and opens at the same tick.
    private static List<Interval> joined(List<Interval> intervals) {
      List<Interval> joined = new ArrayList<>();
      for (Interval next : intervals) {
        Interval last = joined.isEmpty() ? null : joined.getLast();
        Checks.check(
            last == null || !next.from().isBefore(last.to()),
            "%s must not begin before %s ends",
            next,
            last == null ? "nothing" : last);
        if (last != null && last.to().equals(next.from())) {
          joined.set(joined.size() - 1, new Interval(last.from(), next.to()));
        } else {
          joined.add(next);
        }
      }
      return List.copyOf(joined);
    }
  }

  /// From this tick, up to and without that one.
  record Interval(Tick from, Tick to) {
    public Interval {
      Checks.check(from.isBefore(to), "an interval must begin (%s) before it ends (%s)", from, to);
    }
  }
}
