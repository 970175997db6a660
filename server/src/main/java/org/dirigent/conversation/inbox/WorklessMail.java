package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/**
 * Mails that nobody has to read: what a machine answers, what is set aside, and what came before
 * the house looked after the mailbox. They are kept like every mail and disturb nobody.
 */
@Component
final class WorklessMail {

  private static final String IMPORTED = "imported";

  private final Customers customers;
  private final SegmentRows segments;
  private final MailEntries entries;
  private final Opening opening;

  WorklessMail(Customers customers, SegmentRows segments, MailEntries entries, Opening opening) {
    this.customers = customers;
    this.segments = segments;
    this.entries = entries;
    this.opening = opening;
  }

  /** Reopens nothing: whoever looks finds it. */
  void append(Visit visit, Waiting waiting, Letter.Mail letter, LockedConversation conversation) {
    Optional<SegmentRow> newest = segments.newestOf(conversation.id());
    if (newest.isPresent()) {
      visit.enter(conversation, newest.get());
      entries.say(conversation, newest.get(), waiting, letter);
    }
  }

  /** Begins a conversation that is set aside. */
  void setAside(Visit visit, Waiting waiting, Letter.Mail letter, String reason) {
    LockedConversation conversation = begin(visit, waiting, letter, ConversationStatus.SET_ASIDE);
    conversation.setAside(new Fact.SetAside(reason, null), Voice.SYSTEM, waiting.at());
  }

  /** Goes on in this conversation, or begins one that was resolved long ago. */
  void remember(
      Visit visit, Waiting waiting, Letter.Mail letter, Optional<LockedConversation> meant) {
    Letter.Mail imported = letter.with(letter.mail().remarked(IMPORTED));
    if (meant.isPresent()) {
      append(visit, waiting, imported, meant.get());
    } else {
      begin(visit, waiting, imported, ConversationStatus.RESOLVED);
    }
    visit
        .conversation()
        .filter(known -> known.row().status() == ConversationStatus.RESOLVED)
        .ifPresent(known -> known.readByAgent(known.row().lastSeq()));
  }

  private LockedConversation begin(
      Visit visit, Waiting waiting, Letter.Mail letter, ConversationStatus status) {
    var who = customers.recognise(Letters.sender(letter), waiting.at());
    SegmentRow segment =
        opening.openWithoutWork(visit, waiting, Newcomer.writing(who.customer(), letter));
    segments.routeUnlessKnown(
        waiting.lane(), waiting.account(), Letters.address(letter.from()), segment.id());
    LockedConversation conversation = visit.conversation().orElseThrow();
    conversation.begunAs(status);
    entries.say(conversation, segment, waiting, letter);
    return conversation;
  }
}
