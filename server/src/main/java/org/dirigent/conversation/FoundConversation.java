package org.dirigent.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was found.
 *
 * @param excerpt where the words stand, if they were found in what was said
 */
public record FoundConversation(
    UUID id,
    String topic,
    String status,
    Instant lastAt,
    String channel,
    Customer customer,
    @Nullable String excerpt) {

  /** Whose it is. */
  public record Customer(UUID id, String name) {}
}
