package org.dirigent.conversation.inbox;

import java.util.Map;
import org.dirigent.conversation.ConsultationAnswered;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.inbox.MailThreads.Answered;
import org.dirigent.conversation.mail.Questions;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.springframework.stereotype.Component;

/**
 * Understands what people who are not the customer answer to a letter: it stands on the timeline of
 * the question, whoever wrote it, and no customer may read it.
 */
@Component
final class Advice {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final MailKeeping keeping;
  private final Questions questions;
  private final Opening opening;
  private final EventLog events;

  Advice(
      ConversationStore conversations,
      SegmentRows segments,
      MailKeeping keeping,
      Questions questions,
      Opening opening,
      EventLog events) {
    this.conversations = conversations;
    this.segments = segments;
    this.keeping = keeping;
    this.questions = questions;
    this.opening = opening;
    this.events = events;
  }

  void take(Visit visit, Waiting waiting, Letter.Mail letter, Answered answered) {
    LockedConversation conversation =
        conversations
            .lock(answered.conversation())
            .orElseThrow(() -> new NotUnderstood("no-place"));
    letter.mail().files().forEach(file -> keeping.inside(file.id(), waiting, conversation.id()));
    EntryId answer = append(conversation, waiting, letter.mail());
    keeping.keep(answer, waiting, conversation.id(), letter);
    boolean forwarded = questions.isOfAnAgent(answered.entry());
    questions.continued(answered.entry(), answer);
    tell(conversation, answered, answer, letter.mail().kind());
    if (forwarded && isPerson(letter) && segments.openOf(conversation.id()).isEmpty()) {
      opening.openFor(visit, waiting, nobody(conversation), conversation);
    }
    conversation.write();
  }

  private static boolean isPerson(Letter.Mail letter) {
    return letter.mail().kind().equals("person");
  }

  /** Nobody is at it any more, so whoever looks after it has to know. */
  private static Newcomer nobody(LockedConversation conversation) {
    return Newcomer.absent(conversation.row().customer(), Map.of("advised", "person"));
  }

  /** The letter did not arrive. */
  void bounced(
      LockedConversation conversation, Waiting waiting, Answered question, SentMail report) {
    EntryId answer = append(conversation, waiting, report.bare());
    tell(conversation, question, answer, "bounce");
  }

  private EntryId append(LockedConversation conversation, Waiting waiting, SentMail mail) {
    EntryId id = conversations.nextEntry();
    conversation.append(
        new NewEntry(
            id,
            Voice.SYSTEM,
            new EntryBody.Advised(mail.withoutKeys()),
            waiting.at(),
            waiting.key().value()),
        segments.newestOf(conversation.id()).orElse(null));
    return id;
  }

  private void tell(
      LockedConversation conversation, Answered answered, EntryId answer, String kind) {
    events.append(
        new ConsultationAnswered(
            conversation.id(), questions.first(answered.entry()), answer, kind));
  }
}
