package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One way to tell two agents apart who could both take an item. */
public enum Selection {
  /** Who has the asked-for skills at the higher levels. */
  BEST_FIT,
  /** Who has been without new work for longest. */
  LONGEST_IDLE,
  /** Who has the most room left. */
  LEAST_LOADED;

  /** As it stands in JSON. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
