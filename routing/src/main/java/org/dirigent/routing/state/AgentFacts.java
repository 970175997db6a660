package org.dirigent.routing.state;

import java.util.Comparator;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.AgentEvent.PresenceAnnounced;
import org.dirigent.routing.AgentEvent.PresenceChanged;
import org.dirigent.routing.AgentEvent.ReachabilityChanged;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.LifeEvent.Resumed;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Presence;

/// What facts about agents change.
final class AgentFacts {

  private final State state;
  private final Whereabouts whereabouts;

  AgentFacts(State state, Whereabouts whereabouts) {
    this.state = state;
    this.whereabouts = whereabouts;
  }

  void apply(AgentEvent event) {
    switch (event) {
      case PresenceChanged(_, AgentId id, Presence presence) ->
          change(whereabouts.agent(id), presence);
      case PresenceAnnounced(_, AgentId id, Presence presence) -> {
        Agent agent = whereabouts.agent(id);
        agent.announced = presence;
        whereabouts.touch(agent);
      }
      case ReachabilityChanged(_, AgentId id, Medium medium, boolean reachable) ->
          reach(whereabouts.agent(id), medium, reachable);
    }
  }

  /// Nobody is blamed for the time in which the engine did not run.
  void apply(Resumed event) {
    long now = event.at().value();
    for (Agent agent : state.agentsByIndex) {
      agent.restartGraces(now);
      whereabouts.touch(agent);
    }
    for (Item item : state.items.sorted(Comparator.comparing(Item::id))) {
      if (item.graceEnds != Timer.NEVER) {
        item.graceEnds = now + state.pool.customerGrace().value();
        whereabouts.touch(item);
      }
    }
  }

  private void change(Agent agent, Presence presence) {
    if (agent.duty() != Duty.ON && presence instanceof Presence.Available) {
      agent.idleSince = state.now.value();
    }
    agent.presence = presence;
    agent.announced = null;
    agent.notResponding = false;
    whereabouts.touch(agent);
  }

  private void reach(Agent agent, Medium medium, boolean reachable) {
    int index = state.mediumIndex(medium);
    agent.reach(index, reachable, state.now.value());
    state.roster.reach(agent);
    if (!reachable) {
      whereabouts.reviewWithout(agent);
    }
    whereabouts.touch(agent);
  }
}
