package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// When what happens to an item while it waits, decided once on entering its queue. All moments are
/// absolute, so replaying needs no calendar and no formula of that day.
///
/// @param requirements those still in force, with the moments at which they expire
/// @param reservation for whom alone it waits, and until when
/// @param overflow which queue's agents serve it too, and from when
public record Plan(
    Place place,
    List<Timed> requirements,
    Optional<Reservation> reservation,
    Optional<Helped> overflow) {

  public Plan {
    requirements = List.copyOf(requirements);
  }

  /// The same at another place.
  public Plan at(Place other) {
    return new Plan(other, requirements, reservation, overflow);
  }

  /// Where an item stands among all that wait: by rank, then key (the smaller first), then arrival,
  /// then id. From the bound on it stands before all ranks, by that bound. See [Urgency].
  public record Place(int rank, long key, Optional<Tick> bound) {}

  /// A requirement with the moment at which it expires; absent means never.
  public record Timed(SkillId skill, int atLeast, Optional<Tick> until) {}

  public record Reservation(AgentId agent, Tick until) {}

  public record Helped(QueueId by, Tick from) {}
}
