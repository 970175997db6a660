package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one work item: something that an agent must do; it belongs to one conversation. */
public record WorkItemId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static WorkItemId of(String text) {
    return new WorkItemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
