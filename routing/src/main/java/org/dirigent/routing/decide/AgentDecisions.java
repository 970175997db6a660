package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.ReportReachability;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentEvent.PresenceAnnounced;
import org.dirigent.routing.AgentEvent.PresenceChanged;
import org.dirigent.routing.AgentEvent.ReachabilityChanged;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Presence;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.OpenOffer;
import org.dirigent.routing.state.State;

/// Decides what agents' wishes and connections come to.
final class AgentDecisions {

  private final State state;
  private final Answers answers;

  AgentDecisions(State state, Answers answers) {
    this.state = state;
    this.answers = answers;
  }

  Outcome presence(SetPresence command, Tick at) {
    return answers.agentInService(
        command.agent(),
        agent ->
            waitsForWork(command, agent)
                ? announced(agent, command.presence(), at)
                : changed(agent, command.presence(), at));
  }

  Outcome reachability(ReportReachability command, Tick at) {
    return answers.agent(
        command.agent(),
        agent -> {
          if (state.tooManyMedia(List.of(command.medium()))) {
            return Answers.rejected(new Rejection.LimitReached("media", State.MAX_MEDIA));
          }
          return state.reachable(agent, command.medium()) == command.reachable()
              ? Answers.nothing()
              : Answers.decided(
                  new ReachabilityChanged(at, agent.id(), command.medium(), command.reachable()));
        });
  }

  /// The offer goes first, so that it is back in its place when the agent is gone.
  static List<RoutingEvent> leaving(Agent agent, RoutingEvent departure) {
    List<RoutingEvent> events = new ArrayList<>();
    OpenOffer offer = agent.offer();
    if (offer != null) {
      events.add(Withdrawing.withdraw(offer, OfferWithdrawn.Why.AGENT_LEFT, departure.at()));
    }
    events.add(departure);
    return events;
  }

  private static boolean waitsForWork(SetPresence command, Agent agent) {
    return command.moment() == Moment.AFTER_CURRENT_WORK
        && !(command.presence() instanceof Presence.Available)
        && agent.hasWork();
  }

  private static Outcome announced(Agent agent, Presence presence, Tick at) {
    return presence.equals(agent.announced())
        ? Answers.nothing()
        : Answers.decided(new PresenceAnnounced(at, agent.id(), presence));
  }

  private static Outcome changed(Agent agent, Presence presence, Tick at) {
    boolean same = presence.equals(agent.presence());
    if (same && agent.announced() == null && !agent.notResponding()) {
      return Answers.nothing();
    }
    PresenceChanged changed = new PresenceChanged(at, agent.id(), presence);
    return presence instanceof Presence.Available
        ? Answers.decided(changed)
        : new Outcome.Decided(leaving(agent, changed));
  }
}
