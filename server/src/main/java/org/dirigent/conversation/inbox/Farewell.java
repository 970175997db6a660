package org.dirigent.conversation.inbox;

import java.time.Instant;
import org.dirigent.channel.Inbound.Departure.Reason;
import org.dirigent.conversation.CustomerLeft;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.EventLog;
import org.springframework.stereotype.Component;

/** Understands departures. The work is told once nobody is left to be spoken to. */
@Component
final class Farewell {

  private final SegmentRows segments;
  private final EventLog events;

  Farewell(SegmentRows segments, EventLog events) {
    this.segments = segments;
    this.events = events;
  }

  /** Ends the segment of this visit, unless it has ended already. */
  void end(Visit visit, Ending why, Instant at) {
    if (visit.openSegment().isEmpty()) {
      return;
    }
    SegmentRow segment = visit.openSegment().get();
    LockedConversation conversation = visit.conversation().orElseThrow();
    segments.end(segment.id(), why, at);
    conversation.note(new Fact.SegmentEnded(why.code()), segment, at);
    conversation.segmentChanged();
    visit.segment(segment.ended(at));
    if (segments.of(segment.work()).stream().noneMatch(SegmentRow::open)) {
      Reason reason = why == Ending.CUSTOMER_LEFT ? Reason.LEFT : Reason.LOST;
      events.append(new CustomerLeft(segment.work(), reason, at));
    }
  }
}
