package org.dirigent.routing.state;

import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ConfigurationEvent.AgentConfigured;
import org.dirigent.routing.ConfigurationEvent.AgentRetired;
import org.dirigent.routing.ConfigurationEvent.CalendarSet;
import org.dirigent.routing.ConfigurationEvent.ChannelConfigured;
import org.dirigent.routing.ConfigurationEvent.PoolConfigured;
import org.dirigent.routing.ConfigurationEvent.QueueConfigured;
import org.dirigent.routing.ConfigurationEvent.QueueRetired;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.Tick;

/// What facts about the set-up and the hours of queues change.
final class ConfigurationFacts {

  private final State state;
  private final Whereabouts whereabouts;

  ConfigurationFacts(State state, Whereabouts whereabouts) {
    this.state = state;
    this.whereabouts = whereabouts;
  }

  void apply(ConfigurationEvent event) {
    state.configurationVersion++;
    switch (event) {
      case PoolConfigured(_, PoolSettings settings) -> configure(settings);
      case ChannelConfigured(_, ChannelName name, ChannelSettings settings) ->
          configure(name, settings);
      case QueueConfigured(_, QueueId id, QueueSettings settings) -> configure(id, settings);
      case QueueRetired(_, QueueId id) -> whereabouts.queue(id).retired = true;
      case CalendarSet(Tick at, QueueId id, Calendar calendar) -> {
        Queue queue = whereabouts.queue(id);
        queue.calendar = calendar;
        open(queue, calendar.openAt(at));
      }
      case AgentConfigured(_, AgentId id, AgentSettings settings) -> configure(id, settings);
      case AgentRetired(_, AgentId id) -> retire(whereabouts.agent(id));
    }
  }

  void apply(QueueEvent event) {
    switch (event) {
      case QueueEvent.QueueOpened(_, QueueId id) -> open(whereabouts.queue(id), true);
      case QueueEvent.QueueClosed(_, QueueId id) -> open(whereabouts.queue(id), false);
    }
  }

  private void configure(PoolSettings settings) {
    state.pool = settings;
    for (Agent agent : state.agentsByIndex) {
      agent.graces(settings.offerGrace().value(), settings.workGrace().value());
      whereabouts.touch(agent);
    }
  }

  private void configure(ChannelName name, ChannelSettings settings) {
    Channel channel = state.channels.get(name);
    if (channel == null) {
      channel = whereabouts.add(name, settings);
    }
    channel.settings = settings;
    channel.media = state.bits(settings.needs());
    for (Agent agent : state.agentsByIndex) {
      agent.caps(state.channelsByIndex);
      startGraces(agent, channel);
      whereabouts.reviewWithout(agent);
      whereabouts.recountLoad(agent);
    }
  }

  /// Whoever is not reachable on a medium that the channel needs only now is not to blame for it.
  private void startGraces(Agent agent, Channel channel) {
    for (long media = channel.media & ~agent.reachable; media != 0; media &= media - 1) {
      agent.reach(Long.numberOfTrailingZeros(media), false, state.now.value());
    }
  }

  private void configure(QueueId id, QueueSettings settings) {
    Queue queue = state.queues.find(id.value());
    if (queue == null) {
      queue = new Queue(id, settings);
      state.queues.put(id.value(), queue);
    }
    queue.settings = settings;
    queue.version = state.configurationVersion;
    queue.retired = false;
  }

  private void configure(AgentId id, AgentSettings settings) {
    Agent agent = state.agents.find(id.value());
    if (agent == null) {
      agent = whereabouts.add(id, settings);
    } else {
      whereabouts.reviewWithout(agent);
      state.lines.leave(agent);
      agent.configure(settings);
      agent.caps(state.channelsByIndex);
      state.lines.join(agent);
    }
    agent.retired = false;
    whereabouts.touch(agent);
  }

  private void retire(Agent agent) {
    agent.retired = true;
    agent.presence = new Presence.Offline();
    agent.announced = null;
    agent.notResponding = false;
    whereabouts.touch(agent);
  }

  private void open(Queue queue, boolean open) {
    queue.open = open;
    queue.nextChange = queue.calendar.nextChange(state.now).map(Tick::value).orElse(Timer.NEVER);
    state.deadlines.set(queue);
    for (Line line : queue.lines) {
      state.lines.refresh(line);
      state.unsettled.add(line);
    }
    for (Agent agent : state.agentsByIndex) {
      if (!agent.reserved.isEmpty()) {
        state.unsettled.add(agent);
      }
    }
  }
}
