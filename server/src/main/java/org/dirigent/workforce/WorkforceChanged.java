package org.dirigent.workforce;

import java.util.UUID;
import org.dirigent.platform.EventName;

/** Somebody configured something anew: what kind, and which one. */
@EventName("workforce.changed.1")
public record WorkforceChanged(Kind kind, UUID id) {

  /** What can be configured. */
  public enum Kind {
    AGENT,
    QUEUE,
    SKILL,
    HOURS,
    DISPOSITION,
    REASON,
    EXPERT
  }
}
