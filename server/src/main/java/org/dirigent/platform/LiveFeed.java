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

  /** What this person may hear, from the start. A {@link LiveCommand} may add to it later. */
  Set<LiveTopic> topics(SignedIn who);

  /**
   * What is so now for this person: a record or map, whose members become members of the snapshot
   * frame, so no two feeds may use the same name. Null when the feed is not for them.
   */
  @Nullable Object snapshot(SignedIn who);
}
