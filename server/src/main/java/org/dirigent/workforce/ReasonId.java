package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a reason for being away or for declining. Written as a bare UUID in JSON and in paths. */
public record ReasonId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static ReasonId of(String text) {
    return new ReasonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
