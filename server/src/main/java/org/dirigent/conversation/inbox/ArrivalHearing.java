package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dirigent.channel.Address;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.Customers;
import org.dirigent.customer.Recognition;
import org.springframework.stereotype.Component;

/**
 * Understands arrivals. Who arrives where their segment is open joins it; who has proven to be
 * somebody else than the one in it gets a conversation of their own.
 */
@Component
final class ArrivalHearing {

  private final Customers customers;
  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Opening opening;
  private final Identifying identifying;
  private final Farewell farewell;

  ArrivalHearing(
      Customers customers,
      ConversationStore conversations,
      SegmentRows segments,
      Opening opening,
      Identifying identifying,
      Farewell farewell) {
    this.customers = customers;
    this.conversations = conversations;
    this.segments = segments;
    this.opening = opening;
    this.identifying = identifying;
    this.farewell = farewell;
  }

  void hear(Visit visit, Waiting waiting, Letter.Arrival arrival) {
    Sender sender = Letters.sender(arrival);
    Recognition who = customers.recognise(sender, waiting.at());
    if (visit.openSegment().isPresent() && !identifying.fits(visit, who)) {
      farewell.end(visit, Ending.CUSTOMER_LOST, waiting.at());
    }
    if (visit.openSegment().isEmpty()) {
      find(visit, waiting, arrival, who, sender.assurance());
    }
    join(visit, waiting, arrival, who, sender.assurance());
  }

  /** Enters the segment that this customer has open on the account, or opens one. */
  private void find(
      Visit visit, Waiting waiting, Letter.Arrival arrival, Recognition who, Assurance assurance) {
    Optional<LockedConversation> last = continued(visit, who.customer(), waiting);
    Optional<SegmentRow> open = last.flatMap(conversation -> openHere(conversation, waiting));
    if (last.isPresent() && open.isPresent()) {
      visit.enter(last.get(), open.get());
      return;
    }
    Newcomer newcomer =
        new Newcomer(
            who.customer(),
            assurance,
            language(arrival),
            Optional.ofNullable(arrival.topic()),
            arrival.consents(),
            arrival.context());
    agree(waiting, who.customer(), arrival.consents());
    opening.open(visit, waiting, newcomer, last);
  }

  private Optional<LockedConversation> continued(
      Visit visit, CustomerId customer, Waiting waiting) {
    return visit
        .conversation()
        .filter(conversation -> conversation.row().customer().equals(customer))
        .or(() -> conversations.lockNewestOf(customer))
        .filter(conversation -> OpenConcern.continuedByArrival(conversation.row(), waiting.at()));
  }

  private Optional<SegmentRow> openHere(LockedConversation conversation, Waiting waiting) {
    return segments.openOf(conversation.id()).stream()
        .filter(segment -> segment.account().equals(waiting.account()))
        .filter(segment -> segment.lanes().size() < SegmentRow.LANES)
        .findFirst();
  }

  private void join(
      Visit visit, Waiting waiting, Letter.Arrival arrival, Recognition who, Assurance assurance) {
    LockedConversation conversation = visit.conversation().orElseThrow();
    SegmentRow before = visit.segment().orElseThrow();
    Address from = Letters.address(arrival.from());
    Address sender = Letters.address(arrival.sender());
    route(before, waiting, from, sender);
    var lanes = List.of(waiting.lane(), Lane.of(waiting.account(), sender));
    SegmentRow joined =
        before.joined(
            assurance, language(arrival).orElse(before.language()), arrival.consents(), lanes);
    identifying.identify(conversation, before, joined, who, waiting.at());
    if (!joined.equals(before)) {
      segments.improve(joined);
      var news = new TreeSet<>(joined.consents());
      news.removeAll(before.consents());
      agree(waiting, conversation.row().customer(), news);
      conversation.segmentChanged();
      boolean spoke = joined.language().equals(before.language());
      opening.stirred(conversation, joined, spoke ? "customer" : "language");
    }
    visit.segment(joined);
  }

  /** Both the browser and who signed in with it speak here from now on. */
  private void route(SegmentRow segment, Waiting waiting, Address from, Address sender) {
    segments.route(waiting.lane(), waiting.account(), from, segment.id());
    Lane proven = Lane.of(waiting.account(), sender);
    boolean elsewhere =
        segments.of(proven).filter(SegmentRow::open).isPresent() || proven.equals(waiting.lane());
    if (!elsewhere) {
      segments.route(proven, waiting.account(), sender, segment.id());
    }
  }

  private void agree(Waiting waiting, CustomerId customer, Set<String> purposes) {
    String proof =
        "delivery %s of account %s".formatted(waiting.key().value(), waiting.account().value());
    customers.agreed(customer, purposes, proof, waiting.at());
  }

  private static Optional<String> language(Letter.Arrival arrival) {
    return Optional.of(arrival.language()).filter(language -> !language.isBlank());
  }
}
