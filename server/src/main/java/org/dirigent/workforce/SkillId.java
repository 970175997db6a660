package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a skill. Written as a bare UUID in JSON and in paths. */
public record SkillId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static SkillId of(String text) {
    return new SkillId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
