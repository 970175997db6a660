package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemEvent.ReservationEnded;
import org.dirigent.routing.OfferCommand;
import org.dirigent.routing.OfferCommand.Accept;
import org.dirigent.routing.OfferCommand.Decline;
import org.dirigent.routing.OfferEvent.OfferAccepted;
import org.dirigent.routing.OfferEvent.OfferDeclined;
import org.dirigent.routing.OfferEvent.OfferTimedOut;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.Offering;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.OpenOffer;
import org.dirigent.routing.state.State;

/// Decides what an answer to an offer, or the lack of one, comes to.
final class OfferDecisions {

  private final State state;

  OfferDecisions(State state) {
    this.state = state;
  }

  Outcome accept(Accept command, Tick at) {
    OfferView.Closed closed = state.closedOffer(command.offer());
    if (closed != null && acceptedBy(closed, command.agent())) {
      return new Outcome.DoneBefore(
          new OfferAccepted(closed.when(), closed.offer(), closed.item(), closed.agent()));
    }
    return open(
        command,
        offer -> List.of(new OfferAccepted(at, offer.id(), offer.item().id(), offer.agent().id())));
  }

  Outcome decline(Decline command, Tick at) {
    return open(
        command,
        offer ->
            refused(
                offer,
                new OfferDeclined(
                    at, offer.id(), offer.item().id(), offer.agent().id(), command.reason())));
  }

  /// Nobody answered within the time.
  static List<RoutingEvent> timedOut(OpenOffer offer, Tick at) {
    Offering offering = offer.item().queue().settings().offering();
    boolean stopsResponding = offering.noAnswer() == Offering.NoAnswer.NOT_RESPONDING;
    return refused(
        offer,
        new OfferTimedOut(at, offer.id(), offer.item().id(), offer.agent().id(), stopsResponding));
  }

  /// An item is not kept for somebody who does not want it.
  private static List<RoutingEvent> refused(OpenOffer offer, RoutingEvent refusal) {
    Item item = offer.item();
    Agent agent = offer.agent();
    List<RoutingEvent> events = new ArrayList<>();
    events.add(refusal);
    if (item.keptFor(agent)) {
      events.add(
          new ReservationEnded(
              refusal.at(), item.id(), agent.id(), ReservationEnded.Why.AGENT_REFUSED));
    }
    return events;
  }

  private Outcome open(OfferCommand command, Function<OpenOffer, List<RoutingEvent>> then) {
    OpenOffer offer = state.openOffer(command.offer());
    if (offer == null) {
      return Answers.rejected(closed(command));
    }
    return offer.agent().id().equals(command.agent())
        ? new Outcome.Decided(then.apply(offer))
        : Answers.rejected(new Rejection.OfferedToAnother(command.offer(), command.agent()));
  }

  private Rejection closed(OfferCommand command) {
    OfferView.Closed closed = state.closedOffer(command.offer());
    return closed == null
        ? new Rejection.UnknownOffer(command.offer())
        : new Rejection.OfferHasClosed(closed.offer(), closed.how(), closed.when());
  }

  private static boolean acceptedBy(OfferView.Closed closed, AgentId agent) {
    return closed.how() == OfferView.Ending.ACCEPTED && closed.agent().equals(agent);
  }
}
