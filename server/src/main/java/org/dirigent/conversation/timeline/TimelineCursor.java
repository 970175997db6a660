package org.dirigent.conversation.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.dirigent.conversation.Entry;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;

/** A place on a list of what happened, newest first, such as a customer's timeline. */
public record TimelineCursor(Instant at, UUID id) {

  private static final TimelineCursor NEWEST =
      new TimelineCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  static TimelineCursor of(Entry entry) {
    return new TimelineCursor(entry.at(), entry.id().value());
  }

  /** Reads a cursor that we gave out; none means the newest place. */
  public static TimelineCursor read(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return NEWEST;
    }
    String[] parts = text.split("~", 2);
    try {
      return new TimelineCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw Problems.MALFORMED.because("'" + text + "' is no cursor of ours; leave it out.");
    }
  }

  @Override
  public String toString() {
    return at + "~" + id;
  }
}
