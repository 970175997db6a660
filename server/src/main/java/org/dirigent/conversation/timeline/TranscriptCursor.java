package org.dirigent.conversation.timeline;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Cursor;
import org.dirigent.conversation.SegmentId;

/** A place in the transcript of one segment; opaque to everybody outside. */
public record TranscriptCursor(SegmentId segment, int seq) {

  /** Reads a cursor that we gave out; empty if it is none, or the one before the first line. */
  public static Optional<TranscriptCursor> read(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 0 || !text.substring(dot + 1).matches("\\d{1,9}")) {
      return Optional.empty();
    }
    try {
      var segment = new SegmentId(UUID.fromString(text.substring(0, dot)));
      return Optional.of(new TranscriptCursor(segment, Integer.parseInt(text.substring(dot + 1))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The seq of a cursor, if it lies in this segment. */
  public static Optional<TranscriptCursor> in(SegmentId segment, String text) {
    return read(text).filter(cursor -> cursor.segment().equals(segment));
  }

  /** As adapters and clients keep it. */
  public Cursor cursor() {
    return new Cursor(segment + "." + seq);
  }
}
