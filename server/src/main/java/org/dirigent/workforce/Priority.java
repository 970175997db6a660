package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How soon work is looked at among other work; each step is a head start, not a wall. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** As it stands in JSON. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
