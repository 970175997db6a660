package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * An agent as the conductor sees them.
 *
 * @param name what customers read, such as the first name
 * @param skills at most 50
 * @param queueIds the queues this agent serves, at most 200
 * @param capacity the budget that work costs from, in points; a chat costs 20 by default
 * @param channelCaps most items at once by channel, on top of the budget
 * @param offerTimeoutFactor stretches the time to answer an offer, for those who need more
 */
public record Agent(
    @JsonProperty("publicName") @NotBlank @Size(max = 80) String name,
    @Valid @Size(max = 50) List<SkillLevel> skills,
    @Size(max = 200) List<QueueId> queueIds,
    @Min(0) @Max(10_000) int capacity,
    Map<String, @Min(0) @Max(100) Integer> channelCaps,
    @DecimalMin("1.0") @DecimalMax("4.0") double offerTimeoutFactor)
    implements Named {

  /** The budget of somebody for whom nothing else was said: five chats. */
  public static final int USUAL_CAPACITY = 100;

  public Agent {
    skills = List.copyOf(skills);
    queueIds = List.copyOf(queueIds);
    channelCaps = Map.copyOf(channelCaps);
  }

  /** Somebody of whom only the name is known: serves no queue yet. */
  public static Agent called(String name) {
    return new Agent(name, List.of(), List.of(), USUAL_CAPACITY, Map.of(), 1.0);
  }
}
