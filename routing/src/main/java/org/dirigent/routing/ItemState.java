package org.dirigent.routing;

/// Where an item is on its way. The types of [ItemView] tell the same with what belongs to each.
/// New constants go to the end: their position is on the wire.
public enum ItemState {
  SCHEDULED,
  WAITING,
  OFFERED,
  ENGAGED,
  HELD,
  WRAPPING_UP;

  /// Whether an agent has it.
  public boolean inHand() {
    return switch (this) {
      case ENGAGED, HELD, WRAPPING_UP -> true;
      case SCHEDULED, WAITING, OFFERED -> false;
    };
  }
}
