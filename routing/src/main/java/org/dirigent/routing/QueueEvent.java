package org.dirigent.routing;

/// Facts about one queue.
public sealed interface QueueEvent extends RoutingEvent {

  QueueId queue();

  /// Its items may be offered from now on.
  record QueueOpened(Tick at, QueueId queue) implements QueueEvent {}

  /// Its items wait and are not offered; offers that are open stand.
  record QueueClosed(Tick at, QueueId queue) implements QueueEvent {}
}
