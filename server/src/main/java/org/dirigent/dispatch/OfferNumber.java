package org.dirigent.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one offer. Written as text in JSON, for it is a name and nothing to count with. */
public record OfferNumber(long value) {

  /** Reads a number as it stands in a path or a JSON document. */
  @JsonCreator
  public static OfferNumber of(String text) {
    long value = Long.parseLong(text);
    if (value < 1) {
      throw new IllegalArgumentException("Offers are counted from 1, there is no " + value);
    }
    return new OfferNumber(value);
  }

  @Override
  @JsonValue
  public String toString() {
    return Long.toString(value);
  }
}
