package org.dirigent.routing;

/// Facts about how the centre is set up. Each raises the version of the configuration by one.
public sealed interface ConfigurationEvent extends RoutingEvent {

  record PoolConfigured(Tick at, PoolSettings settings) implements ConfigurationEvent {}

  record ChannelConfigured(Tick at, ChannelName channel, ChannelSettings settings)
      implements ConfigurationEvent {}

  record QueueConfigured(Tick at, QueueId queue, QueueSettings settings)
      implements ConfigurationEvent {}

  record QueueRetired(Tick at, QueueId queue) implements ConfigurationEvent {}

  record CalendarSet(Tick at, QueueId queue, Calendar calendar) implements ConfigurationEvent {}

  record AgentConfigured(Tick at, AgentId agent, AgentSettings settings)
      implements ConfigurationEvent {}

  record AgentRetired(Tick at, AgentId agent) implements ConfigurationEvent {}
}
