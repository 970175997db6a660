package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.conversation.ConversationNews.ReceiptsMoved;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.News;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.springframework.stereotype.Component;

/** Begins and finishes visits, with few statements each. */
@Component
final class Visits {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final News news;

  Visits(ConversationStore conversations, SegmentRows segments, News news) {
    this.conversations = conversations;
    this.segments = segments;
    this.news = news;
  }

  /** Locks the conversation first, then reads the segment as it is under the lock. */
  Visit begin(Waiting first) {
    if (first.kind().findsItsPlace()) {
      return new Visit(first, Optional.empty(), Optional.empty());
    }
    var conversation = conversations.lockOf(first.lane());
    var segment = conversation.flatMap(_ -> segments.of(first.lane()));
    return new Visit(first, conversation, segment);
  }

  void finish(Visit visit) {
    visit.receipts().forEach((segment, marks) -> received(visit, segment, marks));
    visit.conversation().ifPresent(LockedConversation::write);
  }

  private void received(Visit visit, SegmentId id, Visit.Watermarks marks) {
    SegmentRow segment = visit.segment().filter(now -> now.id().equals(id)).orElse(null);
    LockedConversation conversation = visit.conversation().orElseThrow();
    if (segment == null) {
      segments.received(id, marks.delivered(), marks.read());
      return;
    }
    int last = conversation.row().lastSeq();
    int delivered = Math.max(segment.deliveredUpTo(), Math.min(marks.delivered(), last));
    int read = Math.max(segment.readUpTo(), Math.min(marks.read(), last));
    if (delivered > segment.deliveredUpTo() || read > segment.readUpTo()) {
      segments.received(id, delivered, read);
      news.tell(new ReceiptsMoved(conversation.id(), delivered, read));
    }
  }
}
