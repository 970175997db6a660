package org.dirigent.rules.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.rules.OrderClass;
import org.dirigent.rules.TaskWish;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a contact that it fits; what is left out is left to other rules.
 *
 * @param skills asked for beside those of the queue; a level here counts instead of the queue's
 * @param preferredAgentId who is asked first
 * @param topic what the contact is about
 * @param autoReplyTemplateId the template of an automatic answer
 * @param orderClass in which band of the line it stands
 * @param answerWithinSeconds the promise, in opening hours; a minute to 30 days
 * @param setAside whether it is nobody's work, such as advertising; {@code false} keeps later rules
 *     from saying so
 * @param tasks what is to be done beside answering
 */
public record Outcome(
    @Nullable QueueId queueId,
    @Valid @Size(max = 20) List<RequiredSkill> skills,
    @Nullable Priority priority,
    @Nullable AgentId preferredAgentId,
    @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
    @Nullable @Size(max = 200) String topic,
    @Nullable UUID autoReplyTemplateId,
    @Nullable OrderClass orderClass,
    @Nullable @Min(60) @Max(2_592_000) Integer answerWithinSeconds,
    @Nullable Boolean setAside,
    @Size(max = TaskWish.MOST) List<@NotNull @Valid TaskWish> tasks) {

  /** Says nothing at all. */
  public static final Outcome NOTHING =
      new Outcome(null, List.of(), null, null, List.of(), null, null, null, null, null, List.of());

  /** The same, with the contact left to people. */
  Outcome asWork() {
    return new Outcome(
        queueId,
        skills,
        priority,
        preferredAgentId,
        tags,
        topic,
        autoReplyTemplateId,
        orderClass,
        answerWithinSeconds,
        null,
        tasks);
  }

  public Outcome {
    skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
    tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
    tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
  }
}
