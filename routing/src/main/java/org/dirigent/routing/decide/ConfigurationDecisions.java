package org.dirigent.routing.decide;

import org.dirigent.routing.ConfigurationCommand;
import org.dirigent.routing.ConfigurationCommand.ConfigureAgent;
import org.dirigent.routing.ConfigurationCommand.ConfigureChannel;
import org.dirigent.routing.ConfigurationCommand.ConfigurePool;
import org.dirigent.routing.ConfigurationCommand.ConfigureQueue;
import org.dirigent.routing.ConfigurationCommand.RetireAgent;
import org.dirigent.routing.ConfigurationCommand.RetireQueue;
import org.dirigent.routing.ConfigurationCommand.SetCalendar;
import org.dirigent.routing.ConfigurationEvent.AgentConfigured;
import org.dirigent.routing.ConfigurationEvent.AgentRetired;
import org.dirigent.routing.ConfigurationEvent.CalendarSet;
import org.dirigent.routing.ConfigurationEvent.ChannelConfigured;
import org.dirigent.routing.ConfigurationEvent.PoolConfigured;
import org.dirigent.routing.ConfigurationEvent.QueueConfigured;
import org.dirigent.routing.ConfigurationEvent.QueueRetired;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Channel;
import org.dirigent.routing.state.Queue;
import org.dirigent.routing.state.State;

/// Decides what a change of the set-up comes to. Telling the same again is no change.
final class ConfigurationDecisions {

  private final State state;
  private final Answers answers;

  ConfigurationDecisions(State state, Answers answers) {
    this.state = state;
    this.answers = answers;
  }

  Outcome decide(ConfigurationCommand command, Tick at) {
    return switch (command) {
      case ConfigurePool pool ->
          unless(pool.settings().equals(state.pool()), new PoolConfigured(at, pool.settings()));
      case ConfigureChannel channel -> channel(channel, at);
      case ConfigureQueue queue -> queue(queue, at);
      case RetireQueue(var id) ->
          answers.queue(id, queue -> unless(queue.retired(), new QueueRetired(at, id)));
      case SetCalendar(var id, var calendar) ->
          answers.queue(
              id,
              queue ->
                  unless(calendar.equals(queue.calendar()), new CalendarSet(at, id, calendar)));
      case ConfigureAgent agent -> agent(agent, at);
      case RetireAgent(var id) ->
          answers.agent(
              id,
              agent ->
                  agent.retired()
                      ? Answers.nothing()
                      : new Outcome.Decided(
                          AgentDecisions.leaving(agent, new AgentRetired(at, id))));
    };
  }

  private Outcome channel(ConfigureChannel command, Tick at) {
    Channel channel = state.channel(command.channel());
    if (channel == null && state.channelCount() == State.MAX_CHANNELS) {
      return Answers.rejected(new Rejection.LimitReached("channels", State.MAX_CHANNELS));
    }
    if (state.tooManyMedia(command.settings().needs())) {
      return Answers.rejected(new Rejection.LimitReached("media", State.MAX_MEDIA));
    }
    return unless(
        channel != null && channel.settings().equals(command.settings()),
        new ChannelConfigured(at, command.channel(), command.settings()));
  }

  private Outcome queue(ConfigureQueue command, Tick at) {
    Queue queue = state.queue(command.queue());
    return unless(
        queue != null && !queue.retired() && queue.settings().equals(command.settings()),
        new QueueConfigured(at, command.queue(), command.settings()));
  }

  private Outcome agent(ConfigureAgent command, Tick at) {
    Agent agent = state.agent(command.agent());
    return unless(
        agent != null && !agent.retired() && agent.settings().equals(command.settings()),
        new AgentConfigured(at, command.agent(), command.settings()));
  }

  private static Outcome unless(boolean soAlready, RoutingEvent change) {
    return soAlready ? Answers.nothing() : Answers.decided(change);
  }
}
