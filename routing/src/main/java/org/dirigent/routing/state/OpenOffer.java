package org.dirigent.routing.state;

import org.dirigent.routing.OfferId;
import org.dirigent.routing.Tick;

/// An offer that stands.
public record OpenOffer(OfferId id, Item item, Agent agent, Tick since, Tick expiresAt) {

  /// Its numbers say enough, and item and offer know each other.
  @Override
  public String toString() {
    return "%s of %s to %s until %s".formatted(id, item.id(), agent.id(), expiresAt);
  }
}
