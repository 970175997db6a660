package org.dirigent.routing;

/// A moment, counted in ticks since an origin of the host's choice. By convention a tick is a
/// millisecond; the engine only compares and adds, so a simulator may choose a finer one.
public record Tick(long value) implements Comparable<Tick> {

  /// The latest moment; bounded so that adding a span never overflows.
  public static final long LAST = 1L << 60;

  public Tick {
    Checks.between(0, LAST, value, "a tick");
  }

  public Tick plus(Ticks span) {
    return new Tick(Math.min(LAST, value + span.value()));
  }

  public boolean isBefore(Tick other) {
    return value < other.value;
  }

  /// The span from an earlier moment to this one; none if that one is not earlier.
  public Ticks since(Tick earlier) {
    return new Ticks(Math.max(0, value - earlier.value));
  }

  @Override
  public int compareTo(Tick other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "tick " + value;
  }
}
