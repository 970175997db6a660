package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The work after the contact.
 *
 * @param seconds the time for it, where the mode has one
 * @param defaultDispositionId the code that is put when the time runs out
 */
public record WrapUp(
    @NotNull Mode mode,
    @Min(0) @Max(3_600) int seconds,
    @Nullable DispositionId defaultDispositionId) {

  /** How binding it is. */
  public enum Mode {
    /** The item is done when the contact is over. */
    NONE,
    /** The agent may note something, or go on at once. */
    OPTIONAL,
    /** A disposition is needed, however long it takes. */
    MANDATORY,
    /** A disposition is needed; after the time the default is put. */
    TIMED,
    /** The time runs to its end; nobody gets new work earlier. */
    TIMED_FORCED;

    /** As it stands in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
