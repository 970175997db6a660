package org.dirigent.conversation.aside;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What people decided about a sender. */
public enum Standing {
  /** Whatever they write is set aside. */
  BLOCKED,
  /** Whatever they write is somebody's work, even if it looks like a newsletter or spam. */
  WANTED;

  /** How it is stored and sent. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
