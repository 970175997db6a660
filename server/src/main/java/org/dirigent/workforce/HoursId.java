package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a set of opening hours. Written as a bare UUID in JSON and in paths. */
public record HoursId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static HoursId of(String text) {
    return new HoursId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
