package org.dirigent.routing;

/// Facts about one agent.
public sealed interface AgentEvent extends RoutingEvent {

  AgentId agent();

  record PresenceChanged(Tick at, AgentId agent, Presence presence) implements AgentEvent {}

  /// The change will come with the end of the current work; until then no new work.
  record PresenceAnnounced(Tick at, AgentId agent, Presence presence) implements AgentEvent {}

  record ReachabilityChanged(Tick at, AgentId agent, Medium medium, boolean reachable)
      implements AgentEvent {}
}
