package org.dirigent.platform.drain;

import java.time.Instant;
import java.util.Set;
import org.dirigent.platform.LiveFeed;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every desk that the process is about to stop, those that connect meanwhile included. */
@Component
final class DrainFeed implements LiveFeed {

  static final LiveTopic RESTART = new LiveTopic("restart");

  /** When it stops; none while nobody thinks of it. */
  record Coming(@Nullable Instant restartAt) {}

  private final Drain drain;

  DrainFeed(Drain drain) {
    this.drain = drain;
  }

  @Override
  public Set<LiveTopic> topics(SignedIn who) {
    return Set.of(RESTART);
  }

  @Override
  public @Nullable Coming snapshot(SignedIn who) {
    return drain.stopsAt().map(Coming::new).orElse(null);
  }
}
