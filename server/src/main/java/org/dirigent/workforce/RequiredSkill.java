package org.dirigent.workforce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks of an agent.
 *
 * @param relaxAfterSeconds after this wait it no longer matters; none means it always does
 */
public record RequiredSkill(
    @NotNull SkillId skillId,
    @Min(1) @Max(5) int minLevel,
    @Min(1) @Max(86_400) @Nullable Integer relaxAfterSeconds) {}
