package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.ItemCommand.Assign;
import org.dirigent.routing.ItemCommand.Take;
import org.dirigent.routing.ItemEvent.ItemAssigned;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.OfferCommand.Accept;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.OpenOffer;
import org.dirigent.routing.state.State;

/// Decides what people place by hand: agents who take, supervisors who assign.
final class HandingDecisions {

  private final State state;
  private final Answers answers;
  private final Explaining explaining;
  private final OfferDecisions offers;

  HandingDecisions(State state, Answers answers, Explaining explaining, OfferDecisions offers) {
    this.state = state;
    this.answers = answers;
    this.explaining = explaining;
    this.offers = offers;
  }

  Outcome take(Take command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            answers.agentInService(
                command.agent(),
                agent ->
                    switch (item.state()) {
                      case SCHEDULED, WAITING, OFFERED -> taken(item, agent, at);
                      case ENGAGED, HELD, WRAPPING_UP ->
                          Answers.wrongState(
                              item, ItemState.SCHEDULED, ItemState.WAITING, ItemState.OFFERED);
                    }));
  }

  Outcome assign(Assign command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            answers.agentInService(
                command.agent(),
                agent ->
                    switch (item.state()) {
                      case SCHEDULED, WAITING, OFFERED, ENGAGED, HELD -> assigned(item, agent, at);
                      case WRAPPING_UP ->
                          Answers.wrongState(
                              item,
                              ItemState.SCHEDULED,
                              ItemState.WAITING,
                              ItemState.OFFERED,
                              ItemState.ENGAGED,
                              ItemState.HELD);
                    }));
  }

  /// What is held out to the same agent anyway, they accept by taking it.
  private Outcome taken(Item item, Agent agent, Tick at) {
    OpenOffer offer = item.offer();
    if (offer != null && offer.agent() == agent) {
      return offers.accept(new Accept(offer.id(), agent.id()), at);
    }
    return unlessIneligible(Eligibility.TAKE, item, agent, at);
  }

  private Outcome assigned(Item item, Agent agent, Tick at) {
    return item.state().inHand() && item.agent() == agent
        ? Answers.nothing()
        : unlessIneligible(Eligibility.ASSIGN, item, agent, at);
  }

  private Outcome unlessIneligible(List<Rule> rules, Item item, Agent agent, Tick at) {
    return Eligibility.against(rules, item, agent)
        .map(no -> Answers.rejected(new Rejection.NotEligible(item.id(), agent.id(), no)))
        .orElseGet(() -> new Outcome.Decided(given(item, agent, at)));
  }

  private List<RoutingEvent> given(Item item, Agent agent, Tick at) {
    List<RoutingEvent> events = new ArrayList<>();
    boolean overcommits = state.wouldOvercommit(agent, item.channel());
    if (item.offer() != null) {
      overcommits = item.agent() == agent ? state.overcommitted(agent) : overcommits;
      events.add(Withdrawing.withdraw(item, OfferWithdrawn.Why.ITEM_TAKEN, at));
    }
    events.add(
        new ItemAssigned(at, item.id(), agent.id(), overcommits, explaining.byHand(item, agent)));
    return events;
  }
}
