package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one segment: one stretch of a conversation on one channel. */
public record SegmentId(@JsonValue UUID value) {

  /** Reads an id as it stands in a path or a JSON document. */
  @JsonCreator
  public static SegmentId of(String text) {
    return new SegmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
