package org.dirigent.routing;

/// What an agent wishes: work or not. Whether they can be reached is observed, not wished.
public sealed interface Presence {

  record Available() implements Presence {}

  record Away(ReasonCode why) implements Presence {}

  record Offline() implements Presence {}
}
