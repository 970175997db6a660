package org.dirigent.conversation.concerns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a customer said that is to be a conversation of its own.
 *
 * @param key made by the client, so that a repeat is known
 * @param parts the words that go, as they stand in the message; none means all of it
 * @param queueId who is to work on it; without one, whoever splits looks after it
 */
record NewSplit(
    @NotNull UUID key,
    @NotNull EntryId entryId,
    @Size(max = 200) List<@NotBlank @Size(max = 100_000) String> parts,
    @NotBlank @Size(max = 200) String topic,
    @Nullable QueueId queueId) {

  NewSplit {
    parts = Objects.requireNonNullElse(parts, List.of());
  }
}
