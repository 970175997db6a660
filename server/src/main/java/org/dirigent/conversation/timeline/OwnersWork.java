package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.Map;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/**
 * Brings a conversation back to whoever looks after it when something other than its customer needs
 * their attention: an answer of a colleague, a letter that could not be delivered. Work that is
 * under way shows it as new; otherwise work arises, in a new segment on the way of the last one, so
 * that the owner can answer the customer there.
 */
@Component
public final class OwnersWork {

  private final SegmentRows segments;
  private final Arising arising;

  OwnersWork(SegmentRows segments, Arising arising) {
    this.segments = segments;
    this.arising = arising;
  }

  /**
   * Makes work unless some is under way, in the transaction in which the conversation is locked.
   *
   * @param otherwise who is asked first if nobody owns the conversation
   * @param why a code for rules and screens, such as {@code task-answered}
   */
  public void tell(LockedConversation conversation, AgentId otherwise, String why, Instant at) {
    if (segments.openOf(conversation.id()).isEmpty()) {
      segments
          .newestOf(conversation.id())
          .ifPresent(last -> reopen(conversation, last, otherwise, why, at));
    }
    conversation.segmentChanged();
  }

  private void reopen(
      LockedConversation conversation, SegmentRow last, AgentId otherwise, String why, Instant at) {
    SegmentRow segment = arising.like(conversation, last, at, Map.of());
    segments.route(segment.lanes(), segment.id());
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, at);
    arising.tell(
        arising.byUs(conversation.row(), segment, Map.of("because", why)).firstAsking(otherwise));
  }
}
