package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/** Mails that somebody has to read: each goes on in a conversation or begins one. */
@Component
final class MailContact {

  private final Customers customers;
  private final SegmentRows segments;
  private final MailThreads threads;
  private final MailEntries entries;
  private final Opening opening;

  MailContact(
      Customers customers,
      SegmentRows segments,
      MailThreads threads,
      MailEntries entries,
      Opening opening) {
    this.customers = customers;
    this.segments = segments;
    this.threads = threads;
    this.entries = entries;
    this.opening = opening;
  }

  /** Goes on in this conversation, whoever writes. */
  void goOn(Visit visit, Waiting waiting, Letter.Mail letter, LockedConversation conversation) {
    boolean stranger = !segments.spokeIn(conversation.id(), waiting.lane());
    Optional<SegmentRow> open =
        segments.openOf(conversation.id()).stream()
            .filter(segment -> segment.account().equals(waiting.account()))
            .findFirst();
    SegmentRow segment =
        open.orElseGet(
            () -> {
              Newcomer who = Newcomer.writingOn(conversation.row().customer(), letter);
              return stranger
                  ? opening.openFor(visit, waiting, who, conversation)
                  : opening.open(visit, waiting, who, Optional.of(conversation));
            });
    visit.enter(conversation, segment);
    if (!stranger) {
      segments.route(
          waiting.lane(), waiting.account(), Letters.address(letter.from()), segment.id());
    }
    SentMail mail = stranger ? letter.mail().suspected("other-sender") : letter.mail();
    if (letter.assurance() < Assurance.ADDRESS_PROVEN.level() && provenHere(segment)) {
      mail = mail.suspected("not-proven");
    }
    entries.say(conversation, segment, waiting, letter, mail);
    open.ifPresent(known -> opening.stirred(conversation, known, "message"));
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, waiting.at());
  }

  /** Whoever wrote here before had shown that the address is theirs. */
  private static boolean provenHere(SegmentRow segment) {
    return segment.assurance() == Assurance.ADDRESS_PROVEN;
  }

  /** Begins a conversation of whoever writes. */
  void begin(Visit visit, Waiting waiting, Letter.Mail letter) {
    var who = customers.recognise(Letters.sender(letter), waiting.at());
    Newcomer newcomer = Newcomer.writing(who.customer(), letter);
    SegmentRow segment = opening.open(visit, waiting, newcomer, Optional.empty());
    segments.route(waiting.lane(), waiting.account(), Letters.address(letter.from()), segment.id());
    LockedConversation conversation = visit.conversation().orElseThrow();
    Optional<ConversationId> same =
        threads.suggested(who.customer(), conversation.id(), letter.mail().subject(), waiting.at());
    SentMail mail =
        same.map(other -> letter.mail().suggesting(other.value())).orElse(letter.mail());
    entries.say(conversation, segment, waiting, letter, mail);
  }
}
