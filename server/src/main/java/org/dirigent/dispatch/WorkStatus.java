package org.dirigent.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a work item is on its way. */
public enum WorkStatus {
  /** Taken in, not yet before the engine. */
  ARRIVING(false),
  SCHEDULED(false),
  WAITING(false),
  OFFERED(false),
  ENGAGED(false),
  HELD(false),
  WRAPPING_UP(false),
  COMPLETED(true),
  ABANDONED(true),
  CANCELLED(true),
  /** The engine would not have it; people see it and say what becomes of it. */
  REFUSED(true);

  private final boolean ended;

  WorkStatus(boolean ended) {
    this.ended = ended;
  }

  /** Whether nothing more can become of it. */
  public boolean ended() {
    return ended;
  }

  /** As it stands in JSON and in the database. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status of that code. */
  public static WorkStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
