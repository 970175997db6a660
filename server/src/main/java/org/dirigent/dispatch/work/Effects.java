package org.dirigent.dispatch.work;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Happening;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.Timeline;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.intake.Reassessments;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.LifeEvent;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What facts mean for the conversation: who may speak in it, and what its timeline tells. Ids are
 * derived from the place in the log, so that saying it twice is saying it once.
 */
@Component
class Effects {

  private final Segments segments;
  private final Timeline timeline;
  private final Numbers numbers;
  private final Workforce workforce;
  private final Remarks remarks;
  private final Reassessments reassessments;
  private final JdbcClient jdbc;

  Effects(
      Segments segments,
      Timeline timeline,
      Numbers numbers,
      Workforce workforce,
      Remarks remarks,
      Reassessments reassessments,
      JdbcClient jdbc) {
    this.segments = segments;
    this.timeline = timeline;
    this.numbers = numbers;
    this.workforce = workforce;
    this.remarks = remarks;
    this.reassessments = reassessments;
    this.jdbc = jdbc;
  }

  void of(Entry entry) {
    int ordinal = 0;
    for (RoutingEvent event : entry.run().events()) {
      EntryId id = entryId(entry.position(), ordinal++);
      switch (event) {
        case OfferEvent offer -> of(offer, id);
        case ItemEvent item -> of(item, id, entry);
        // Whether it is open is a fact that rules may ask for.
        case QueueEvent _ -> reassessments.askAll("hours");
        case AgentEvent _, ConfigurationEvent _, LifeEvent _ -> {}
      }
    }
  }

  private void of(OfferEvent event, EntryId id) {
    WorkItemId work = numbers.work(event.item());
    Instant at = instant(event.at());
    switch (event) {
      case OfferEvent.ItemOffered _ -> {}
      case OfferEvent.OfferAccepted accepted -> joined(work, accepted.agent(), id, at);
      case OfferEvent.OfferDeclined declined ->
          timeline.append(
              id,
              work,
              new Happening.OfferDeclined(
                  agent(declined.agent()), numbers.reason(declined.reason()).map(Object::toString)),
              at);
      case OfferEvent.OfferTimedOut timedOut ->
          timeline.append(
              id, work, new Happening.OfferMissed(agent(timedOut.agent()), rang(timedOut)), at);
      case OfferEvent.OfferWithdrawn withdrawn -> {
        if (withdrawn.why() == OfferEvent.OfferWithdrawn.Why.RESTARTED) {
          timeline.append(id, work, new Happening.Restarted(), at);
        }
      }
    }
  }

  private void of(ItemEvent event, EntryId id, Entry entry) {
    WorkItemId work = numbers.work(event.item());
    Instant at = instant(event.at());
    switch (event) {
      case ItemEvent.ItemAssigned assigned -> joined(work, assigned.agent(), id, at);
      case ItemEvent.ItemRequeued requeued -> requeued(work, requeued, id, entry);
      case ItemEvent.WrapUpStarted wrapUp -> {
        if (!wrapUp.customerLeft()) {
          segments.end(work, Segments.Ending.BY_AGENT, at);
        }
      }
      case ItemEvent.ItemCompleted completed -> completed(work, completed, id, entry);
      case ItemEvent.ItemCancelled _ -> {
        segments.release(work);
        segments.end(work, Segments.Ending.CANCELLED, at);
      }
      case ItemEvent.ItemReassessed _ -> reassessed(work, id, at);
      case ItemEvent.ItemAbandoned _ -> segments.release(work);
      case ItemEvent.ItemAdmitted _,
          ItemEvent.ItemDue _,
          ItemEvent.ItemReprioritised _,
          ItemEvent.TermsGranted _,
          ItemEvent.ItemWidened _,
          ItemEvent.ItemOverflowed _,
          ItemEvent.BoundReached _,
          ItemEvent.ReservationEnded _,
          ItemEvent.RefusalsForgiven _,
          ItemEvent.RefusalsUpheld _,
          ItemEvent.CustomerConnectionLost _,
          ItemEvent.CustomerConnectionBack _,
          ItemEvent.ItemHeld _,
          ItemEvent.ItemUnheld _,
          ItemEvent.ChannelSwitched _ -> {}
    }
  }

  private void joined(WorkItemId work, org.dirigent.routing.AgentId agent, EntryId id, Instant at) {
    segments.assign(work, agent(agent), at);
    timeline.append(id, work, new Happening.Joined(agent(agent)), at);
  }

  private void requeued(WorkItemId work, ItemEvent.ItemRequeued event, EntryId id, Entry entry) {
    segments.release(work);
    Optional<String> note = entry.command().flatMap(remarks::note);
    Optional<AgentId> from = Optional.of(agent(event.from()));
    Happening happening =
        switch (event.why()) {
          case PUT_BACK -> new Happening.Returned(from, "put-back");
          case AGENT_LOST -> new Happening.Returned(from, "unreachable");
          case TRANSFERRED_TO_QUEUE ->
              new Happening.Transferred(
                  agent(event.from()), Optional.empty(), Optional.of(queue(event)), note);
          case TRANSFERRED_TO_AGENT ->
              new Happening.Transferred(
                  agent(event.from()),
                  event.needs().preference().map(preference -> agent(preference.agent())),
                  Optional.empty(),
                  note);
        };
    timeline.append(id, work, happening, instant(event.at()));
  }

  private void reassessed(WorkItemId work, EntryId id, Instant at) {
    reassessments
        .taken(work)
        .ifPresent(
            now -> {
              boolean moved = !now.from().equals(now.to());
              timeline.append(
                  id,
                  work,
                  new Happening.Reassessed(
                      now.why(),
                      Optional.of(now.from()).filter(_ -> moved).map(this::named),
                      Optional.of(now.to()).filter(_ -> moved).map(this::named),
                      now.rules(),
                      now.version()),
                  at);
            });
  }

  private void completed(WorkItemId work, ItemEvent.ItemCompleted event, EntryId id, Entry entry) {
    Instant at = instant(event.at());
    segments.release(work);
    segments.end(work, Segments.Ending.BY_AGENT, at);
    Remarks.Remark remark =
        entry.command().flatMap(remarks::find).orElseGet(() -> remarks.whenTimeRanOut(work));
    timeline.append(
        id,
        work,
        new Happening.WrappedUp(
            agent(event.assignee()),
            wrapUpTook(work, at),
            remark.disposition().map(Object::toString),
            remark.note(),
            !remark.keepsOpen()),
        at);
  }

  private Named queue(ItemEvent.ItemRequeued event) {
    return named(numbers.queue(event.needs().queue()));
  }

  private Named named(QueueId queue) {
    return new Named(queue.value(), workforce.queue(queue).map(Queue::name).orElse(""));
  }

  private Duration rang(OfferEvent.OfferTimedOut event) {
    return jdbc.sql("select offered_at, ended_at from offer where number = ?")
        .param(event.offer().value())
        .query(
            (row, _) ->
                Duration.between(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
        .optional()
        .orElse(Duration.ZERO);
  }

  private Duration wrapUpTook(WorkItemId work, Instant at) {
    return jdbc.sql(
            "select wrap_up_since from work_item where id = ? and wrap_up_since is not null")
        .param(work.value())
        .query((row, _) -> Duration.between(row.getTimestamp(1).toInstant(), at))
        .optional()
        .orElse(Duration.ZERO);
  }

  private AgentId agent(org.dirigent.routing.AgentId agent) {
    return numbers.agent(agent);
  }

  private static EntryId entryId(long position, int ordinal) {
    byte[] place =
        ByteBuffer.allocate(20).putInt(0xD15BA7C4).putLong(position).putInt(ordinal).array();
    return new EntryId(UUID.nameUUIDFromBytes(place));
  }
}
