package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an expert. Written as a bare UUID in JSON and in paths. */
public record ExpertId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static ExpertId of(String text) {
    return new ExpertId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
