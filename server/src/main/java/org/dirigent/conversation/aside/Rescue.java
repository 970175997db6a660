package org.dirigent.conversation.aside;

import java.time.Instant;
import java.util.Map;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.Arising;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Makes work of what was set aside: it has waited since the customer wrote. */
@Component
final class Rescue {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentEntries entries;
  private final Arising arising;

  Rescue(
      ConversationStore conversations,
      SegmentRows segments,
      AgentEntries entries,
      Arising arising) {
    this.conversations = conversations;
    this.segments = segments;
    this.entries = entries;
    this.arising = arising;
  }

  /** Brings it back in the caller's transaction; what is not set aside stays as it is. */
  void wanted(ConversationId id, AgentId by, Instant at) {
    LockedConversation conversation =
        conversations.lock(id).orElseThrow(() -> AsideProblems.missing(id));
    if (conversation.row().status() == ConversationStatus.SET_ASIDE) {
      conversation.wanted(entries.voice(by), at);
      segments.newestOf(id).ifPresent(last -> goOn(conversation, last, at));
      conversation.segmentChanged();
      conversation.write();
    }
  }

  private void goOn(LockedConversation conversation, SegmentRow last, Instant at) {
    SegmentRow segment = arising.goOn(conversation, last, at);
    arising.tell(arising.byCustomer(conversation.row(), segment, Map.of("because", "wanted")));
  }
}
