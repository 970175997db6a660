package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.AgentCommand;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemCommand.Admit;
import org.dirigent.routing.ItemCommand.Assign;
import org.dirigent.routing.ItemCommand.Cancel;
import org.dirigent.routing.ItemCommand.Complete;
import org.dirigent.routing.ItemCommand.CustomerDropped;
import org.dirigent.routing.ItemCommand.CustomerLeft;
import org.dirigent.routing.ItemCommand.CustomerReturned;
import org.dirigent.routing.ItemCommand.EndContact;
import org.dirigent.routing.ItemCommand.Grant;
import org.dirigent.routing.ItemCommand.Hold;
import org.dirigent.routing.ItemCommand.Reassess;
import org.dirigent.routing.ItemCommand.Reprioritise;
import org.dirigent.routing.ItemCommand.Requeue;
import org.dirigent.routing.ItemCommand.SwitchChannel;
import org.dirigent.routing.ItemCommand.Take;
import org.dirigent.routing.ItemCommand.TransferToAgent;
import org.dirigent.routing.ItemCommand.TransferToQueue;
import org.dirigent.routing.ItemCommand.Unhold;
import org.dirigent.routing.LifeCommand;
import org.dirigent.routing.LifeEvent.Resumed;
import org.dirigent.routing.OfferCommand;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.State;
import org.dirigent.routing.state.Timer;

/// Judges commands and deadlines against the state; changes nothing.
public final class Decider {

  private final State state;
  private final AdmissionDecisions admission;
  private final CustomerDecisions customers;
  private final WorkDecisions work;
  private final HandingDecisions handing;
  private final OfferDecisions offers;
  private final AgentDecisions agents;
  private final ConfigurationDecisions configuration;
  private final DeadlineDecisions deadlines;

  public Decider(State state) {
    Answers answers = new Answers(state);
    this.state = state;
    admission = new AdmissionDecisions(state, answers);
    customers = new CustomerDecisions(state, answers);
    work = new WorkDecisions(answers);
    offers = new OfferDecisions(state);
    handing = new HandingDecisions(state, answers, new Explaining(state), offers);
    agents = new AgentDecisions(state, answers);
    configuration = new ConfigurationDecisions(state, answers);
    deadlines = new DeadlineDecisions(state);
  }

  public Outcome decide(Command command, Tick at) {
    if (at.isBefore(state.now())) {
      return Answers.rejected(new Rejection.ClockWentBackwards(state.now(), at));
    }
    return switch (command) {
      case ConfigurationCommand about -> configuration.decide(about, at);
      case ItemCommand about -> decide(about, at);
      case OfferCommand.Accept accept -> offers.accept(accept, at);
      case OfferCommand.Decline decline -> offers.decline(decline, at);
      case AgentCommand.SetPresence wish -> agents.presence(wish, at);
      case AgentCommand.ReportReachability report -> agents.reachability(report, at);
      case LifeCommand.Wake _ -> Answers.nothing();
      case LifeCommand.Resume _ -> new Outcome.Decided(resumed(at));
    };
  }

  /// What the timer brings about, it being due.
  public List<RoutingEvent> due(Timer timer, Tick at) {
    return deadlines.due(timer, at);
  }

  private Outcome decide(ItemCommand command, Tick at) {
    return switch (command) {
      case Admit admit -> admission.admit(admit, at);
      case Reassess reassess -> admission.reassess(reassess, at);
      case Reprioritise reprioritise -> admission.reprioritise(reprioritise, at);
      case Grant grant -> admission.grant(grant, at);
      case SwitchChannel to -> admission.switchChannel(to, at);
      case CustomerLeft left -> customers.left(left, at);
      case CustomerDropped dropped -> customers.dropped(dropped, at);
      case CustomerReturned returned -> customers.returned(returned, at);
      case Cancel cancel -> customers.cancel(cancel, at);
      case Hold hold -> work.hold(hold, at);
      case Unhold unhold -> work.unhold(unhold, at);
      case EndContact end -> work.endContact(end, at);
      case Complete complete -> work.complete(complete, at);
      case Requeue requeue -> work.requeue(requeue, at);
      case TransferToQueue transfer -> work.transfer(transfer, at);
      case TransferToAgent transfer -> work.transfer(transfer, at);
      case Take take -> handing.take(take, at);
      case Assign assign -> handing.assign(assign, at);
    };
  }

  private List<RoutingEvent> resumed(Tick at) {
    List<RoutingEvent> events = new ArrayList<>();
    state
        .openOffers()
        .forEach(
            offer -> events.add(Withdrawing.withdraw(offer, OfferWithdrawn.Why.RESTARTED, at)));
    events.add(new Resumed(at));
    return events;
  }
}
