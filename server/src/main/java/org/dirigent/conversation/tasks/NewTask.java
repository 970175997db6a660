package org.dirigent.conversation.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.tasks.Task.Field;
import org.dirigent.conversation.tasks.Task.Step;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to be handed over.
 *
 * @param key made by the client, so that a repeat is known
 * @param after tasks of the same conversation that must end first
 * @param entryIds what an expert may read of the conversation
 */
record NewTask(
    @NotNull UUID key,
    @NotBlank @Size(max = 200) String title,
    @NotNull @Size(max = 10_000) String text,
    @JsonProperty("for") @NotNull @Valid Address recipient,
    @Nullable Instant dueAt,
    @Size(max = 50) List<@NotNull @Valid Step> checklist,
    @Size(max = 30) List<@NotNull @Valid Field> fields,
    @Size(max = 20) List<@NotNull TaskId> after,
    @Size(max = 50) List<@NotNull EntryId> entryIds) {

  NewTask {
    checklist = listed(checklist);
    fields = listed(fields);
    after = listed(after);
    entryIds = listed(entryIds);
  }

  /** To whom it goes. */
  record Address(Recipient.@NotNull Kind kind, @NotNull UUID id) {}

  /** What is left out is empty; what is null inside is for the validation to name. */
  private static <T> List<T> listed(@Nullable List<T> given) {
    return Objects.requireNonNullElse(given, List.of());
  }
}
