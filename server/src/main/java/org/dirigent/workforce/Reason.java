package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/** Why somebody is away, or why they decline an offer. */
public record Reason(
    @NotNull Kind kind,
    @JsonProperty("name") @NotNull @Valid Label label,
    @Min(0) @Max(10_000) int position)
    implements Named {

  /** What the reason is for. */
  public enum Kind {
    AWAY,
    DECLINE;

    /** As it stands in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  @JsonIgnore
  public String name() {
    return kind.code() + ": " + label.en();
  }
}
