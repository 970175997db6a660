package org.dirigent.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that must not be seen: prints as stars, is written as stars in JSON, and compares in
 * constant time. Only {@link #reveal()} shows it, so that each place which looks can be found.
 */
public final class Secret {

  private static final String STARS = "***";

  private final String value;

  /** Wraps a value. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret(String value) {
    this.value = value;
  }

  /** The value itself. */
  public String reveal() {
    return value;
  }

  /** Whether a presented value is the same, in a time that does not tell how much of it is. */
  public boolean matches(String presented) {
    return MessageDigest.isEqual(bytes(value), bytes(presented));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && matches(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @JsonValue
  @Override
  public String toString() {
    return STARS;
  }
}
