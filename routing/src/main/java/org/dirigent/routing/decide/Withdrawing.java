package org.dirigent.routing.decide;

import org.dirigent.routing.AgentId;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.OpenOffer;

/// Names the fact that an offer ended by nobody's doing.
final class Withdrawing {

  private Withdrawing() {}

  static OfferWithdrawn withdraw(Item item, OfferWithdrawn.Why why, Tick at) {
    OpenOffer offer = item.offer();
    if (offer == null) {
      throw new IllegalStateException(item.id() + " is " + item.state() + " without an offer");
    }
    return withdraw(offer, why, at);
  }

  static OfferWithdrawn withdraw(OpenOffer offer, OfferWithdrawn.Why why, Tick at) {
    return new OfferWithdrawn(at, offer.id(), offer.item().id(), offer.agent().id(), why);
  }

  /// Who has the item.
  static AgentId holder(Item item) {
    Agent agent = item.agent();
    if (agent == null) {
      throw new IllegalStateException(item.id() + " is " + item.state() + " with nobody");
    }
    return agent.id();
  }
}
