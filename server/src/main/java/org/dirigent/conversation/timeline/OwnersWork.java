package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.AccountQueues;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
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
  private final AccountQueues queues;
  private final EventLog events;
  private final IdSource ids;

  OwnersWork(SegmentRows segments, AccountQueues queues, EventLog events, IdSource ids) {
    this.segments = segments;
    this.queues = queues;
    this.events = events;
    this.ids = ids;
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
    SegmentRow segment = after(last, conversation.row().lastSeq() + 1, at);
    segments.insertWork(segment);
    segments.insert(segment, Map.of());
    segments.route(segment.lanes(), segment.id());
    conversation.note(
        new Fact.SegmentOpened(segment.channel().value(), segment.assurance().level()),
        segment,
        at);
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, at);
    events.append(
        new WorkArose(
            segment.work(),
            conversation.id(),
            Optional.of(segment.id()),
            segment.channel(),
            segment.account(),
            queues.of(segment.account()),
            conversation.row().customer(),
            segment.language(),
            segment.assurance(),
            at,
            Optional.of(conversation.row().owner().orElse(otherwise)),
            Optional.empty(),
            Map.of("because", why)));
  }

  private SegmentRow after(SegmentRow last, int firstSeq, Instant at) {
    return new SegmentRow(
        new SegmentId(ids.next()),
        last.conversation(),
        new WorkItemId(ids.next()),
        last.channel(),
        last.account(),
        at,
        Optional.empty(),
        Optional.empty(),
        last.assurance(),
        last.language(),
        last.consents(),
        List.copyOf(last.lanes()),
        firstSeq,
        0,
        0);
  }
}
