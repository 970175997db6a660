package org.dirigent.workforce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can do.
 *
 * @param language the BCP 47 language this skill stands for, such as {@code de}; queues that ask
 *     for the customer's language find the skill by it
 */
public record Skill(
    @NotBlank @Size(max = 80) String name,
    @Pattern(regexp = "[a-z]{2,3}", message = "a language such as 'de' or 'en'")
        @Nullable String language)
    implements Named {}
