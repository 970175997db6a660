package org.dirigent.routing;

/// A fact. Applying facts in order gives the same state, bit for bit, on any machine; what a
/// released one means never changes, a new meaning is a new fact.
public sealed interface RoutingEvent
    permits AgentEvent, ConfigurationEvent, ItemEvent, LifeEvent, OfferEvent, QueueEvent {

  /// When it happened; never before the fact ahead of it.
  Tick at();
}
