package org.dirigent.routing.decide;

import java.util.Optional;
import org.dirigent.routing.AgentEvent.PresenceChanged;
import org.dirigent.routing.ItemEvent.ReservationEnded;
import org.dirigent.routing.Presence;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Decides what follows by itself once a command or a deadline is through: first what agents had
/// announced and what is kept for agents who are gone, then matches, one at a time.
public final class Settling {

  private final State state;
  private final Matching matching;

  public Settling(State state) {
    this.state = state;
    this.matching = new Matching(state, new Explaining(state));
  }

  /// The next fact that follows; absent when everything is settled.
  public Optional<RoutingEvent> next(Tick at) {
    for (Agent agent : state.unsettled().agents()) {
      RoutingEvent follows = follows(agent, at);
      if (follows != null) {
        return Optional.of(follows);
      }
    }
    return Optional.ofNullable(matching.next(at));
  }

  private static @Nullable RoutingEvent follows(Agent agent, Tick at) {
    Presence announced = agent.announced();
    if (announced != null && !agent.hasWork()) {
      return new PresenceChanged(at, agent.id(), announced);
    }
    Item keptInVain =
        agent.reserved().isEmpty()
            ? null
            : agent.reserved().first(item -> !agent.thereFor(item.channel()));
    return keptInVain == null
        ? null
        : new ReservationEnded(
            at, keptInVain.id(), agent.id(), ReservationEnded.Why.AGENT_NOT_THERE);
  }
}
