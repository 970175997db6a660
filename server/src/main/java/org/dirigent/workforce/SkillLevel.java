package org.dirigent.workforce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How well an agent can do something: 1 knows a little, 5 is the one whom others ask. */
public record SkillLevel(SkillId skillId, @Min(1) @Max(5) int level) {}
