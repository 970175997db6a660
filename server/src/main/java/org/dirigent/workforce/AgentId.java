package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names an agent; the same value as the account's, for an agent is a person who signs in. Written
 * as a bare UUID in JSON and in paths.
 */
public record AgentId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static AgentId of(String text) {
    return new AgentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
