package org.dirigent.routing;

/// A span of time, counted in ticks.
public record Ticks(long value) implements Comparable<Ticks> {

  public static final Ticks NONE = new Ticks(0);

  public Ticks {
    Checks.between(0, Tick.LAST, value, "a span of ticks");
  }

  @Override
  public int compareTo(Ticks other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " ticks";
  }
}
