package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a contact was about and how it ended, as one code.
 *
 * @param label what agents read, in both languages
 * @param queueIds the queues that use it; none means all
 * @param position where it stands in the list
 */
public record Disposition(
    @JsonProperty("name") @NotNull @Valid Label label,
    @Size(max = 200) List<QueueId> queueIds,
    @Min(0) @Max(10_000) int position)
    implements Named {

  public Disposition {
    queueIds = List.copyOf(queueIds);
  }

  @Override
  @JsonIgnore
  public String name() {
    return label.en();
  }
}
