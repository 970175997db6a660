package org.dirigent.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.WaitingRoom.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Where a visitor stands, as the widget reads it; {@code state} says which fields are there. */
record WhereView(
    String state,
    @Nullable Integer position,
    @Nullable Long waitSeconds,
    @Nullable Instant opensAt,
    @Nullable String agent) {

  static WhereView of(Whereabouts where) {
    return switch (where) {
      case Whereabouts.Outside _ -> only("outside");
      case Whereabouts.Ended _ -> only("ended");
      case Whereabouts.Waiting(int position, Optional<Duration> estimate) ->
          new WhereView(
              "waiting", position, estimate.map(Duration::toSeconds).orElse(null), null, null);
      case Whereabouts.WaitingForOpening(Optional<Instant> opensAt) ->
          new WhereView("closed", null, null, opensAt.orElse(null), null);
      case Whereabouts.InContact(String agent) -> new WhereView("contact", null, null, null, agent);
    };
  }

  private static WhereView only(String state) {
    return new WhereView(state, null, null, null, null);
  }
}
