package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.EntryReplaced;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/**
 * Puts something visible where a message could not be understood, and later the message into its
 * place. Somebody who arrived unreadably has arrived all the same: work arises.
 */
@Component
final class Placeholders {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Visits visits;
  private final Opening opening;
  private final Customers customers;
  private final LetterReader reader;
  private final Hearing hearing;

  Placeholders(
      ConversationStore conversations,
      SegmentRows segments,
      Visits visits,
      Opening opening,
      Customers customers,
      LetterReader reader,
      Hearing hearing) {
    this.conversations = conversations;
    this.segments = segments;
    this.visits = visits;
    this.opening = opening;
    this.customers = customers;
    this.reader = reader;
    this.hearing = hearing;
  }

  /** Holds the place of a message or an arrival; the rest leaves no gap. */
  Optional<EntryId> place(Waiting waiting, String reason) {
    return switch (waiting.kind()) {
      case ARRIVAL, MESSAGE, MAIL, INQUIRY -> Optional.of(hold(waiting, reason));
      case UNDELIVERED, RECEIPT, DEPARTURE, PAGE_VIEW -> Optional.empty();
    };
  }

  private EntryId hold(Waiting waiting, String reason) {
    Visit visit = visits.begin(waiting);
    SegmentRow segment = visit.openSegment().orElseGet(() -> openBlindly(visit, waiting));
    EntryId id = conversations.nextEntry();
    visit
        .conversation()
        .orElseThrow()
        .append(
            new NewEntry(
                id, Voice.SYSTEM, new Fact.Unreadable(reason), waiting.at(), waiting.key().value()),
            segment);
    visits.finish(visit);
    return id;
  }

  private SegmentRow openBlindly(Visit visit, Waiting waiting) {
    Optional<LockedConversation> continued =
        visit
            .conversation()
            .filter(known -> OpenConcern.continuedByMessage(known.row(), waiting.at()));
    Newcomer who =
        visit
            .conversation()
            .map(known -> Newcomer.silent(known.row().customer(), Assurance.NONE))
            .orElseGet(
                () -> Newcomer.silent(customers.unknown(waiting.at()).customer(), Assurance.NONE));
    SegmentRow segment = opening.open(visit, waiting, who, continued);
    segments.routeBlindly(waiting.lane(), waiting.account(), segment.id());
    return segment;
  }

  /**
   * Understands the delivery now, and puts what it says into its place.
   *
   * @throws RuntimeException if it still cannot be understood
   */
  void resolve(Waiting waiting, Optional<EntryId> place) {
    Letter letter = reader.read(waiting);
    if (letter instanceof Letter.Message message && place.isPresent()) {
      hearing.hearInPlace(waiting, message, place.get());
    } else if (letter instanceof Letter.Mail mail && place.isPresent()) {
      hearing.hearInPlace(waiting, mail, place.get());
    } else {
      hearLate(waiting, letter, place);
    }
  }

  private void hearLate(Waiting waiting, Letter letter, Optional<EntryId> place) {
    Visit visit = visits.begin(waiting);
    hearing.hear(visit, waiting, letter);
    place.ifPresent(
        id -> {
          int assurance = visit.segment().orElseThrow().assurance().level();
          var arrived = new Fact.Identified(assurance, null, "");
          visit.conversation().orElseThrow().replace(new EntryReplaced(id, Voice.SYSTEM, arrived));
        });
    visits.finish(visit);
  }
}
