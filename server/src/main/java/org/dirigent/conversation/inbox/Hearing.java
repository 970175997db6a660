package org.dirigent.conversation.inbox;

import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.TranscriptCursor;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.stereotype.Component;

/** Understands one delivery, whatever it is. */
@Component
final class Hearing {

  /** The purpose without which pages are not noted, whatever a client sends. */
  private static final String PAGE_VIEWS = "page-views";

  private final ArrivalHearing arrivals;
  private final MessageHearing messages;
  private final MailHearing mails;
  private final InquiryHearing inquiries;
  private final BounceHearing bounces;
  private final Farewell farewell;
  private final ConversationStore conversations;

  Hearing(
      ArrivalHearing arrivals,
      MessageHearing messages,
      MailHearing mails,
      InquiryHearing inquiries,
      BounceHearing bounces,
      Farewell farewell,
      ConversationStore conversations) {
    this.arrivals = arrivals;
    this.messages = messages;
    this.mails = mails;
    this.inquiries = inquiries;
    this.bounces = bounces;
    this.farewell = farewell;
    this.conversations = conversations;
  }

  void hear(Visit visit, Waiting waiting, Letter letter) {
    switch (letter) {
      case Letter.Arrival arrival -> arrivals.hear(visit, waiting, arrival);
      case Letter.Message message -> messages.hear(visit, waiting, message);
      case Letter.Mail mail -> mails.hear(visit, waiting, mail);
      case Letter.Inquiry inquiry -> inquiries.hear(visit, waiting, inquiry);
      case Letter.Undelivered undelivered -> bounces.hear(visit, waiting, undelivered);
      case Letter.Receipt receipt -> received(visit, receipt);
      case Letter.Departure departure ->
          farewell.end(
              visit, departure.lost() ? Ending.CUSTOMER_LOST : Ending.CUSTOMER_LEFT, waiting.at());
      case Letter.PageView page -> viewed(visit, waiting, page);
    }
  }

  /** Puts a message into the place that was held for it. */
  void hearInPlace(Waiting waiting, Letter.Message message, EntryId place) {
    messages.hearInPlace(waiting, message, place);
  }

  /** Puts a mail into the place that was held for it. */
  void hearInPlace(Waiting waiting, Letter.Mail mail, EntryId place) {
    mails.hearInPlace(waiting, mail, place);
  }

  private static void received(Visit visit, Letter.Receipt receipt) {
    visit
        .segment()
        .flatMap(segment -> TranscriptCursor.in(segment.id(), receipt.upTo()))
        .ifPresent(cursor -> visit.received(cursor, receipt.read()));
  }

  private void viewed(Visit visit, Waiting waiting, Letter.PageView view) {
    LockedConversation conversation = visit.conversation().orElse(null);
    if (conversation != null && visit.openSegment().isPresent()) {
      var segment = visit.openSegment().get();
      if (segment.consents().contains(PAGE_VIEWS)) {
        var page = new EntryBody.PageView(new EntryBody.Page(view.address(), view.title()));
        var voice = Voice.of(conversation.row().customer());
        conversation.append(
            new NewEntry(conversations.nextEntry(), voice, page, waiting.at(), null), segment);
      }
    }
  }
}
