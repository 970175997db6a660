package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.inbox.MailThreads.Answered;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.springframework.stereotype.Component;

/**
 * Understands mails. One that answers a conversation continues it, whoever writes; one that answers
 * nothing opens a conversation. What nobody has to read makes no work: what a machine answers, what
 * is set aside, and history.
 */
@Component
final class MailHearing {

  private static final String AUTO_REPLY = "auto-reply";

  private final ConversationStore conversations;
  private final MailThreads threads;
  private final Unwanted unwanted;
  private final WorklessMail workless;
  private final MailContact contact;
  private final MailEntries entries;
  private final Advice advice;

  MailHearing(
      ConversationStore conversations,
      MailThreads threads,
      Unwanted unwanted,
      WorklessMail workless,
      MailContact contact,
      MailEntries entries,
      Advice advice) {
    this.conversations = conversations;
    this.threads = threads;
    this.unwanted = unwanted;
    this.workless = workless;
    this.contact = contact;
    this.entries = entries;
    this.advice = advice;
  }

  void hear(Visit visit, Waiting waiting, Letter.Mail letter) {
    visit.leave();
    Optional<Answered> answered = threads.answeredBy(waiting, letter.answers());
    if (answered.filter(Answered::isConsultation).isPresent()) {
      advice.take(visit, waiting, letter, answered.get());
      return;
    }
    Optional<LockedConversation> meant =
        answered
            .map(Answered::conversation)
            .or(() -> threads.named(letter.mail().subject()))
            .flatMap(conversations::lock);
    Optional<String> aside = unwanted.why(letter, meant);
    if (aside.isPresent()) {
      setAside(visit, waiting, letter, meant, aside.get());
    } else if (letter.isHistory()) {
      workless.remember(visit, waiting, letter, meant);
    } else {
      hearWanted(visit, waiting, letter, meant);
    }
  }

  private void setAside(
      Visit visit,
      Waiting waiting,
      Letter.Mail letter,
      Optional<LockedConversation> meant,
      String reason) {
    meant
        .filter(known -> known.row().status() == ConversationStatus.SET_ASIDE)
        .ifPresentOrElse(
            known -> workless.append(visit, waiting, letter, known),
            () -> workless.setAside(visit, waiting, letter, reason));
  }

  private void hearWanted(
      Visit visit, Waiting waiting, Letter.Mail letter, Optional<LockedConversation> meant) {
    if (letter.mail().kind().equals(AUTO_REPLY) && meant.isPresent()) {
      workless.append(visit, waiting, letter, meant.get());
      return;
    }
    meant
        .filter(known -> OpenConcern.continuedByAnswer(known.row(), waiting.at()))
        .ifPresentOrElse(
            known -> contact.goOn(visit, waiting, letter, known),
            () -> contact.begin(visit, waiting, letter));
  }

  /** Puts a mail into the place that was held for it. */
  void hearInPlace(Waiting waiting, Letter.Mail letter, EntryId place) {
    entries.sayInPlace(waiting, letter, place);
  }
}
