package org.dirigent.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A task that a rule wants done beside the contact.
 *
 * @param queueId the unit that does it
 * @param dueWithinSeconds counted from when it is made; none if the promise of the unit holds
 * @param checklistTemplateId a template of the team whose lines follow those of the checklist
 */
public record TaskWish(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String text,
    @NotNull QueueId queueId,
    @Nullable @Min(60) @Max(31_536_000) Integer dueWithinSeconds,
    @Size(max = 50) List<@NotBlank @Size(max = 200) String> checklist,
    @Nullable UUID checklistTemplateId) {

  /** How many one contact may bring about. */
  public static final int MOST = 5;

  public TaskWish {
    text = Objects.requireNonNullElse(text, "");
    checklist = List.copyOf(Objects.requireNonNullElse(checklist, List.of()));
  }
}
