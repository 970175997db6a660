package org.dirigent.conversation.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.TranscriptCursor;
import org.jspecify.annotations.Nullable;

/**
 * Where a lane stands while its deliveries are understood: the conversation and the segment in
 * which it speaks, if there are any, and the receipts that are still to be written. Lives for one
 * transaction.
 */
final class Visit {

  private final Waiting first;
  private final Map<SegmentId, Watermarks> receipts = new HashMap<>();
  private @Nullable LockedConversation conversation;
  private @Nullable SegmentRow segment;

  Visit(Waiting first, Optional<LockedConversation> conversation, Optional<SegmentRow> segment) {
    this.first = first;
    this.conversation = conversation.orElse(null);
    this.segment = segment.orElse(null);
  }

  /** The first delivery, which tells lane and account. */
  Waiting first() {
    return first;
  }

  Optional<LockedConversation> conversation() {
    return Optional.ofNullable(conversation);
  }

  Optional<SegmentRow> segment() {
    return Optional.ofNullable(segment);
  }

  Optional<SegmentRow> openSegment() {
    return segment().filter(SegmentRow::open);
  }

  /** The lane speaks here from now on. */
  void enter(LockedConversation entered, SegmentRow in) {
    if (conversation != null && conversation != entered) {
      conversation.write();
    }
    conversation = entered;
    segment = in;
  }

  /** What follows finds its own place. */
  void leave() {
    if (conversation != null) {
      conversation.write();
    }
    conversation = null;
    segment = null;
  }

  /** The segment is known better, or has ended. */
  void segment(SegmentRow better) {
    segment = better;
  }

  /** The customer received everything up to here; only the furthest receipt is written. */
  void received(TranscriptCursor upTo, boolean read) {
    var further = new Watermarks(upTo.seq(), read ? upTo.seq() : 0);
    receipts.merge(upTo.segment(), further, Watermarks::furthest);
  }

  /** How far each segment was received in this run. */
  Map<SegmentId, Watermarks> receipts() {
    return receipts;
  }

  /** How far messages came. */
  record Watermarks(int delivered, int read) {
    Watermarks furthest(Watermarks other) {
      return new Watermarks(Math.max(delivered, other.delivered), Math.max(read, other.read));
    }
  }
}
