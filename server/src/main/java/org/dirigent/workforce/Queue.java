package org.dirigent.workforce;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where work items of one kind wait. All times are seconds.
 *
 * @param hoursId when the queue is open; none means always
 * @param answerWithinSeconds the promise: the first answer within this time, in opening hours
 * @param serviceLevelTarget the share of contacts for which the promise is to be kept, 0 to 1
 * @param offerSeconds how long an offer rings
 * @param preferredAgentSeconds how long an item waits for its preferred agent before others get it
 * @param overflow who helps out when it takes long
 * @param requiredSkills what every item of this queue asks for
 * @param selection how the agent is chosen among those who can: the first that tells two apart wins
 * @param languageAsSkill whether the customer's language is asked for as a skill too
 */
public record Queue(
    @NotBlank @Size(max = 80) String name,
    @Nullable HoursId hoursId,
    @NotNull Priority priority,
    @Min(1) @Max(1_000_000) int answerWithinSeconds,
    @DecimalMin("0.0") @DecimalMax("1.0") double serviceLevelTarget,
    @Min(5) @Max(600) int offerSeconds,
    @Min(0) @Max(86_400) int preferredAgentSeconds,
    @NotNull @Valid WrapUp wrapUp,
    @Valid @Nullable Overflow overflow,
    @Valid @Size(max = 20) List<RequiredSkill> requiredSkills,
    @NotEmpty List<Selection> selection,
    boolean declineNeedsReason,
    boolean languageAsSkill)
    implements Named {

  public Queue {
    requiredSkills = List.copyOf(requiredSkills);
    selection = List.copyOf(selection);
  }
}
