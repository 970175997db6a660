package org.dirigent.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which band of the line a contact stands; inside one, promise and priority decide. */
public enum OrderClass {
  /** Before all others, whatever they wait for. Keeps nobody behind it waiting beyond the bound. */
  FIRST,
  /** Among all others. */
  ORDINARY,
  /** Behind all others, until its bound is reached. */
  LAST;

  /** As it stands in JSON. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
