package org.dirigent.routing;

import java.util.List;

/// Everything that handling one command brought about; one entry of the log.
///
/// @param events all facts in order, already applied: deadlines that had passed, the command's own,
///     and the matches that followed. Log it whenever there are any, also if the command was
///     rejected.
/// @param outcome the command's own answer
public record Run(List<RoutingEvent> events, Outcome outcome) {
  public Run {
    events = List.copyOf(events);
  }
}
