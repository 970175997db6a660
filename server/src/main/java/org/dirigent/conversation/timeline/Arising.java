package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.AccountQueues;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.LastServed;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
import org.springframework.stereotype.Component;

/** How work arises in a segment: the segment itself, what is known of its work, and the telling. */
@Component
public final class Arising {

  private final SegmentRows segments;
  private final AccountQueues queues;
  private final LastServedRows lastServed;
  private final EventLog events;
  private final IdSource ids;

  Arising(
      SegmentRows segments,
      AccountQueues queues,
      LastServedRows lastServed,
      EventLog events,
      IdSource ids) {
    this.segments = segments;
    this.queues = queues;
    this.lastServed = lastServed;
    this.events = events;
    this.ids = ids;
  }

  /** Opens a segment like that one, in which the same people are spoken to in the same way. */
  public SegmentRow like(
      LockedConversation conversation, SegmentRow like, Instant since, Map<String, String> facts) {
    var segment =
        new SegmentRow(
            new SegmentId(ids.next()),
            conversation.id(),
            new WorkItemId(ids.next()),
            like.channel(),
            like.account(),
            since,
            Optional.empty(),
            Optional.empty(),
            like.assurance(),
            like.language(),
            like.consents(),
            like.lanes(),
            conversation.row().lastSeq() + 1,
            0,
            0);
    segments.insertWork(segment);
    segments.insert(segment, facts);
    opened(conversation, segment, since);
    return segment;
  }

  /** Lets a segment that had ended go on with what was said in it, for the sake of new work. */
  public SegmentRow goOn(LockedConversation conversation, SegmentRow ended, Instant at) {
    SegmentRow segment = ended.goingOn(new WorkItemId(ids.next()));
    segments.insertWork(segment);
    segments.reopen(segment.id(), segment.work());
    segments.route(segment.lanes(), segment.id());
    opened(conversation, segment, at);
    return segment;
  }

  /** Work that was thought to be done by other work has to be done after all, with its old age. */
  public SegmentRow again(
      LockedConversation conversation, SegmentRow segment, Optional<LastServed> served) {
    SegmentRow again = segment.forSakeOf(new WorkItemId(ids.next()));
    segments.insertWork(again);
    var facts = Map.of("because", "merge-undone");
    tell(byUs(conversation.row(), again, facts).servedBefore(served));
    return again;
  }

  private static void opened(LockedConversation conversation, SegmentRow segment, Instant at) {
    conversation.note(
        new Fact.SegmentOpened(segment.channel().value(), segment.assurance().level()),
        segment,
        at);
  }

  /** The work of a segment that somebody in the house began. */
  public WorkArose byUs(
      ConversationRow conversation, SegmentRow segment, Map<String, String> facts) {
    return new WorkArose(
        segment.work(),
        conversation.id(),
        Optional.of(segment.id()),
        segment.channel(),
        segment.account(),
        queues.of(segment.account()),
        conversation.customer(),
        segment.language(),
        segment.assurance(),
        segment.openedAt(),
        conversation.owner(),
        Optional.empty(),
        facts);
  }

  /** The work of a segment that the customer began, who may know somebody already. */
  public WorkArose byCustomer(
      ConversationRow conversation, SegmentRow segment, Map<String, String> facts) {
    return byUs(conversation, segment, facts).servedBefore(lastServed.of(conversation.customer()));
  }

  /** Tells that somebody has to do it, in the caller's transaction. */
  public void tell(WorkArose arose) {
    events.append(arose);
  }
}
