package org.dirigent.routing;

import java.util.List;

/// What a command came to.
public sealed interface Outcome {

  /// These facts follow from it; none, if it asked for what is so already.
  record Decided(List<RoutingEvent> events) implements Outcome {
    public Decided {
      events = List.copyOf(events);
    }
  }

  /// It was done before by the same agent; this fact was the first answer. Nothing new follows.
  record DoneBefore(RoutingEvent first) implements Outcome {}

  record Rejected(Rejection rejection) implements Outcome {}
}
