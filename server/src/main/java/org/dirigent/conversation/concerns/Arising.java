package org.dirigent.conversation.concerns;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.AccountQueues;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.LastServed;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
import org.dirigent.workforce.QueueId;
import org.springframework.stereotype.Component;

/** The way by which the customer is answered in a conversation that was split off, and its work. */
@Component
final class Arising {

  private final SegmentRows segments;
  private final AccountQueues queues;
  private final EventLog events;
  private final IdSource ids;

  Arising(SegmentRows segments, AccountQueues queues, EventLog events, IdSource ids) {
    this.segments = segments;
    this.queues = queues;
    this.events = events;
    this.ids = ids;
  }

  /** Opens a segment like that one. What the customer writes next goes on where it went before. */
  SegmentRow segment(
      LockedConversation conversation, SegmentRow like, Instant since, Optional<QueueId> unit) {
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
    segments.insert(segment, facts(unit));
    conversation.note(
        new Fact.SegmentOpened(segment.channel().value(), segment.assurance().level()),
        segment,
        since);
    return segment;
  }

  /**
   * Tells that somebody has to answer.
   *
   * @param unit where a colleague said that it goes
   */
  void work(LockedConversation conversation, SegmentRow segment, Optional<QueueId> unit) {
    events.append(
        new WorkArose(
            segment.work(),
            conversation.id(),
            Optional.of(segment.id()),
            segment.channel(),
            segment.account(),
            unit.orElseGet(() -> queues.of(segment.account())),
            conversation.row().customer(),
            segment.language(),
            segment.assurance(),
            segment.openedAt(),
            conversation.row().owner(),
            Optional.empty(),
            facts(unit)));
  }

  /** Work that was thought to be done by other work has to be done after all, with its old age. */
  SegmentRow again(
      LockedConversation conversation, SegmentRow segment, Optional<LastServed> lastServed) {
    SegmentRow again = segment.forSakeOf(new WorkItemId(ids.next()));
    segments.insertWork(again);
    events.append(
        new WorkArose(
            again.work(),
            conversation.id(),
            Optional.of(again.id()),
            again.channel(),
            again.account(),
            queues.of(again.account()),
            conversation.row().customer(),
            again.language(),
            again.assurance(),
            again.openedAt(),
            conversation.row().owner(),
            lastServed,
            Map.of("because", "merge-undone")));
    return again;
  }

  private static Map<String, String> facts(Optional<QueueId> unit) {
    return Map.of(unit.isPresent() ? WorkArose.HANDED : "because", "split");
  }
}
