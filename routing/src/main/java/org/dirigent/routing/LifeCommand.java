package org.dirigent.routing;

/// Commands about the engine's own life.
public sealed interface LifeCommand extends Command {

  /// Nothing happened but time: deadlines that are due run. Sent at [RoutingEngine#nextDeadline()].
  record Wake() implements LifeCommand {}

  /// The host was away and starts again; always its first command. Open offers are withdrawn and
  /// nobody is blamed for them; every grace starts anew; ages and promises run on.
  record Resume() implements LifeCommand {}
}
