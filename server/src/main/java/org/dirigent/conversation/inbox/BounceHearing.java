package org.dirigent.conversation.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.ConversationNews.DeliveryChanged;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.inbox.MailThreads.Answered;
import org.dirigent.conversation.outbox.Fates;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.News;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/**
 * Understands that a message of ours did not arrive: it says so itself. If nobody has the
 * conversation open, somebody has to know, so work arises.
 */
@Component
final class BounceHearing {

  /** Whoever says so will not be written to again. */
  private static final Set<String> DEAD = Set.of("mailbox-unknown", "complaint");

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Customers customers;
  private final Fates fates;
  private final Advice advice;
  private final Opening opening;
  private final News news;

  BounceHearing(
      ConversationStore conversations,
      SegmentRows segments,
      Customers customers,
      Fates fates,
      Advice advice,
      Opening opening,
      News news) {
    this.conversations = conversations;
    this.segments = segments;
    this.customers = customers;
    this.fates = fates;
    this.advice = advice;
    this.opening = opening;
    this.news = news;
  }

  void hear(Visit visit, Waiting waiting, Letter.Undelivered letter) {
    visit.leave();
    var entry = new EntryId(letter.message());
    Optional<LockedConversation> conversation = conversations.lockOf(entry);
    if (conversation.isEmpty()) {
      return;
    }
    if (letter.forGood()) {
      dead(waiting, letter);
    }
    Optional<Fates.Told> told = fates.undelivered(entry, letter.forGood(), letter.code());
    told.ifPresent(fate -> tell(visit, waiting, letter, conversation.get(), fate));
  }

  private void tell(
      Visit visit,
      Waiting waiting,
      Letter.Undelivered letter,
      LockedConversation conversation,
      Fates.Told fate) {
    var entry = new EntryId(letter.message());
    news.tell(new DeliveryChanged(conversation.id(), entry, fate.state(), letter.code()));
    if (letter.forGood() && fate.kind() == EntryKind.CONSULTED) {
      var question = new Answered(conversation.id(), entry, fate.kind());
      advice.bounced(conversation, waiting, question, letter.report());
      conversation.write();
    } else if (letter.forGood()
        && fate.kind() != EntryKind.TRANSCRIPT_SENT
        && segments.openOf(conversation.id()).isEmpty()) {
      opening.openFor(visit, waiting, nobody(conversation, letter), conversation);
    }
  }

  private static Newcomer nobody(LockedConversation conversation, Letter.Undelivered letter) {
    return Newcomer.absent(conversation.row().customer(), Map.of("undelivered", letter.code()));
  }

  private void dead(Waiting waiting, Letter.Undelivered letter) {
    var recipient = letter.recipient();
    if (recipient != null && DEAD.contains(letter.code())) {
      customers.unreachable(Letters.address(recipient), letter.code(), waiting.at());
    }
  }
}
