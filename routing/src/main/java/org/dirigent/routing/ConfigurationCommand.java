package org.dirigent.routing;

/// Commands that tell the engine how the centre is set up. Repeating one with the same content
/// changes nothing; changing what is in use never loses work.
public sealed interface ConfigurationCommand extends Command {

  record ConfigurePool(PoolSettings settings) implements ConfigurationCommand {}

  record ConfigureChannel(ChannelName channel, ChannelSettings settings)
      implements ConfigurationCommand {}

  /// Sets a queue up or changes it; a retired one is back in service.
  record ConfigureQueue(QueueId queue, QueueSettings settings) implements ConfigurationCommand {}

  /// Takes no new items from now on; those that wait are still served.
  record RetireQueue(QueueId queue) implements ConfigurationCommand {}

  record SetCalendar(QueueId queue, Calendar calendar) implements ConfigurationCommand {}

  /// Sets an agent up or changes them; a retired one is back, signed out.
  record ConfigureAgent(AgentId agent, AgentSettings settings) implements ConfigurationCommand {}

  /// Gets no new work from now on; what they have stays theirs until it is done or moved.
  record RetireAgent(AgentId agent) implements ConfigurationCommand {}
}
