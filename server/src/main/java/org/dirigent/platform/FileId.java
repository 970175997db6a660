package org.dirigent.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one stored file. Random, so that it cannot be guessed; still no right to read it. */
public record FileId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static FileId of(String text) {
    return new FileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
