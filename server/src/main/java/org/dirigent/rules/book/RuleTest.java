package org.dirigent.rules.book;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.rules.OrderClass;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.jspecify.annotations.Nullable;

/**
 * An example beside the rules that must come out as expected before they are published.
 *
 * @param given facts by name, {@code contact.path}; the rest counts as not known
 */
public record RuleTest(
    @NotBlank @Size(max = 120) String name,
    @NotNull @Size(max = 50) Map<@Size(max = 60) String, @Size(max = 1_000) String> given,
    @NotNull @Valid Expected expected) {

  public RuleTest {
    given = Map.copyOf(given);
  }

  /**
   * What must come out; what is left out may be anything.
   *
   * @param rule the name of a rule that must be among those that decided
   * @param tags each of these; there may be more. The first tests had one, called {@code tag}
   * @param skills each of these with this level; there may be more
   * @param task the title of a task that is made
   */
  public record Expected(
      @Nullable QueueId queueId,
      @Nullable Priority priority,
      @Nullable @Size(max = 80) String rule,
      @JsonAlias("tag")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Size(max = 20)
          List<@Size(max = 40) String> tags,
      @Size(max = 20) List<@NotNull @Valid RequiredSkill> skills,
      @Nullable OrderClass orderClass,
      @Nullable @Min(60) @Max(2_592_000) Integer answerWithinSeconds,
      @Nullable AgentId preferredAgentId,
      @Nullable @Size(max = 200) String topic,
      @Nullable UUID autoReplyTemplateId,
      @Nullable Boolean setAside,
      @Nullable @Size(max = 200) String task) {

    /** Whatever comes out is right. */
    public static final Expected ANYTHING =
        new Expected(
            null, null, null, List.of(), List.of(), null, null, null, null, null, null, null);

    public Expected {
      tags =
          Objects.requireNonNullElse(tags, List.<String>of()).stream()
              .filter(tag -> !tag.isBlank())
              .toList();
      skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
    }
  }
}
