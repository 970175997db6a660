package org.dirigent.routing;

/// The number of an offer, given by the engine: 1, 2, 3 and so on, never used twice.
public record OfferId(long value) implements Comparable<OfferId> {

  public OfferId {
    Checks.notNegative(value, "OfferId");
  }

  @Override
  public int compareTo(OfferId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "offer " + value;
  }
}
