package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that was found.
 *
 * @param state as tasks name theirs: {@code open}, {@code answered}, {@code handed-back}, {@code
 *     cancelled}
 * @param recipient who is to do it
 */
public record FoundTask(
    UUID id,
    UUID conversationId,
    String title,
    String state,
    @Nullable Instant dueAt,
    @JsonProperty("for") String recipient,
    FoundConversation.Customer customer) {}
