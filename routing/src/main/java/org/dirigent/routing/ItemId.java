package org.dirigent.routing;

/// The number of a work item, given by the host. The lower number wins the very last tie.
public record ItemId(long value) implements Comparable<ItemId> {

  public ItemId {
    Checks.notNegative(value, "ItemId");
  }

  @Override
  public int compareTo(ItemId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "item " + value;
  }
}
