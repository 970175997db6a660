package org.dirigent.rules.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
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
   */
  public record Expected(
      @Nullable QueueId queueId,
      @Nullable Priority priority,
      @Nullable @Size(max = 80) String rule,
      @Nullable @Size(max = 40) String tag) {}
}
