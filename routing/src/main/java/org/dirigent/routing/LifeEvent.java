package org.dirigent.routing;

/// Facts about the engine's own life.
public sealed interface LifeEvent extends RoutingEvent {

  /// Every grace that was running runs anew from here.
  record Resumed(Tick at) implements LifeEvent {}
}
