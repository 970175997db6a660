package org.dirigent.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one module shows live on a desk: what is so now, and the topics that tell what changes. All
 * beans of this type take part. For each new connection the topics are heard first and the snapshot
 * taken afterwards, so that nothing falls between the two; what is in both is told apart by its
 * version.
 */
public interface LiveFeed {

  /** The key of this feed's part in the snapshot, such as {@code work}. */
  String name();

  /** What this person may hear, from the start. A {@link LiveCommand} may add to it later. */
  Set<LiveTopic> topics(SignedIn who);

  /** What is so now for this person, written as JSON; null when the feed is not for them. */
  @Nullable Object snapshot(SignedIn who);
}
