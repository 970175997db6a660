package org.dirigent.routing.state;

import org.dirigent.routing.AgentId;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.OfferEvent.OfferAccepted;
import org.dirigent.routing.OfferEvent.OfferDeclined;
import org.dirigent.routing.OfferEvent.OfferTimedOut;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.OfferView.Ending;

/// What facts about offers change.
final class OfferFacts {

  private final State state;
  private final Whereabouts whereabouts;

  OfferFacts(State state, Whereabouts whereabouts) {
    this.state = state;
    this.whereabouts = whereabouts;
  }

  void apply(OfferEvent event) {
    switch (event) {
      case ItemOffered fact -> offer(fact);
      case OfferAccepted(_, OfferId id, _, _) -> {
        OpenOffer offer = close(id, Ending.ACCEPTED);
        whereabouts.give(offer.item(), offer.agent());
      }
      case OfferDeclined(_, OfferId id, _, _, _) -> refuse(close(id, Ending.DECLINED));
      case OfferTimedOut(_, OfferId id, _, AgentId agent, boolean stopsResponding) -> {
        refuse(close(id, Ending.TIMED_OUT));
        if (stopsResponding) {
          stopResponding(whereabouts.agent(agent));
        }
      }
      case OfferWithdrawn(_, OfferId id, _, _, _) -> putBack(close(id, Ending.WITHDRAWN).item());
    }
  }

  private void offer(ItemOffered fact) {
    OpenOffer offer =
        new OpenOffer(
            fact.offer(),
            whereabouts.item(fact.item()),
            whereabouts.agent(fact.agent()),
            fact.at(),
            fact.expiresAt());
    state.offers.open(offer);
    whereabouts.ask(offer.item(), offer);
  }

  private OpenOffer close(OfferId id, Ending how) {
    return state.offers.close(id, how, state.now);
  }

  private void refuse(OpenOffer offer) {
    whereabouts.refuse(offer.item(), offer.agent());
    putBack(offer.item());
  }

  private void putBack(Item item) {
    whereabouts.leave(item);
    whereabouts.waitAgain(item);
  }

  private void stopResponding(Agent agent) {
    agent.notResponding = true;
    whereabouts.touch(agent);
  }
}
