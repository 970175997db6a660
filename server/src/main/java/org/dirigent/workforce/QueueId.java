package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a queue. Written as a bare UUID in JSON and in paths. */
public record QueueId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static QueueId of(String text) {
    return new QueueId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
