package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.inbox.MailThreads.Answered;
import org.dirigent.conversation.mail.Subjects;
import org.dirigent.conversation.timeline.Columns;
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
 * Understands mails. One that answers a conversation continues it, whoever writes; one that answers
 * nothing opens a conversation. What a machine answers is kept quietly.
 */
@Component
final class MailHearing {

  private static final String AUTO_REPLY = "auto-reply";

  private final Customers customers;
  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final MailThreads threads;
  private final MailKeeping keeping;
  private final Advice advice;
  private final Opening opening;

  MailHearing(
      Customers customers,
      ConversationStore conversations,
      SegmentRows segments,
      MailThreads threads,
      MailKeeping keeping,
      Advice advice,
      Opening opening) {
    this.customers = customers;
    this.conversations = conversations;
    this.segments = segments;
    this.threads = threads;
    this.keeping = keeping;
    this.advice = advice;
    this.opening = opening;
  }

  void hear(Visit visit, Waiting waiting, Letter.Mail letter) {
    visit.leave();
    Optional<Answered> answered = threads.answeredBy(waiting, letter.answers());
    if (answered.filter(Answered::isConsultation).isPresent()) {
      advice.take(visit, waiting, letter, answered.get());
      return;
    }
    Optional<LockedConversation> meant =
        answered.map(Answered::conversation).flatMap(conversations::lock);
    boolean quiet = letter.mail().kind().equals(AUTO_REPLY);
    if (quiet && meant.isPresent()) {
      quietly(visit, waiting, letter, meant.get());
      return;
    }
    meant
        .filter(known -> OpenConcern.continuedByAnswer(known.row(), waiting.at()))
        .ifPresentOrElse(
            known -> goOn(visit, waiting, letter, known), () -> begin(visit, waiting, letter));
  }

  /** Reopens nothing and makes no work: whoever looks finds it. */
  private void quietly(
      Visit visit, Waiting waiting, Letter.Mail letter, LockedConversation conversation) {
    Optional<SegmentRow> newest = segments.newestOf(conversation.id());
    if (newest.isPresent()) {
      visit.enter(conversation, newest.get());
      say(conversation, newest.get(), waiting, letter, letter.mail());
    }
  }

  private void goOn(
      Visit visit, Waiting waiting, Letter.Mail letter, LockedConversation conversation) {
    boolean stranger = !segments.spokeIn(conversation.id(), waiting.lane());
    Optional<SegmentRow> open =
        segments.openOf(conversation.id()).stream()
            .filter(segment -> segment.account().equals(waiting.account()))
            .findFirst();
    SegmentRow segment =
        open.orElseGet(
            () -> {
              Newcomer who = newcomer(conversation, letter);
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
    say(conversation, segment, waiting, letter, mail);
    open.ifPresent(known -> opening.stirred(conversation, known, "message"));
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, waiting.at());
  }

  /** Whoever wrote here before had shown that the address is theirs. */
  private static boolean provenHere(SegmentRow segment) {
    return segment.assurance() == Assurance.ADDRESS_PROVEN;
  }

  private static Newcomer newcomer(LockedConversation conversation, Letter.Mail letter) {
    return new Newcomer(
        conversation.row().customer(),
        Columns.assurance(letter.assurance()),
        language(letter),
        Optional.empty(),
        Set.of(),
        letter.context());
  }

  private static Optional<String> language(Letter.Mail letter) {
    return Optional.ofNullable(letter.context().get("language"));
  }

  private void begin(Visit visit, Waiting waiting, Letter.Mail letter) {
    var who = customers.recognise(Letters.sender(letter), waiting.at());
    String topic = Subjects.bare(letter.mail().subject());
    var newcomer =
        new Newcomer(
            who.customer(),
            Columns.assurance(letter.assurance()),
            language(letter),
            Optional.of(topic.substring(0, Math.min(200, topic.length())))
                .filter(named -> !named.isBlank()),
            Set.of(),
            letter.context());
    SegmentRow segment = opening.open(visit, waiting, newcomer, Optional.empty());
    segments.route(waiting.lane(), waiting.account(), Letters.address(letter.from()), segment.id());
    LockedConversation conversation = visit.conversation().orElseThrow();
    Optional<ConversationId> same =
        threads.suggested(who.customer(), conversation.id(), letter.mail().subject(), waiting.at());
    SentMail mail =
        same.map(other -> letter.mail().suggesting(other.value())).orElse(letter.mail());
    say(conversation, segment, waiting, letter, mail);
  }

  private void say(
      LockedConversation conversation,
      SegmentRow segment,
      Waiting waiting,
      Letter.Mail letter,
      SentMail mail) {
    EntryId id = conversations.nextEntry();
    for (UUID file : files(mail)) {
      keeping.sent(file, waiting, conversation.id(), segment.id());
    }
    conversation.append(
        new NewEntry(
            id,
            Voice.of(conversation.row().customer()),
            new Spoken.Mail(mail),
            waiting.at(),
            waiting.key().value()),
        segment);
    keeping.keep(id, waiting, conversation.id(), letter);
  }

  /**
   * Puts a mail into the place that was held for it.
   *
   * @throws NotUnderstood if the place is not there any more
   */
  void hearInPlace(Waiting waiting, Letter.Mail letter, EntryId place) {
    LockedConversation conversation =
        conversations.lockOf(place).orElseThrow(() -> new NotUnderstood("no-place"));
    SegmentRow segment = segments.of(place).orElseThrow(() -> new NotUnderstood("no-place"));
    for (UUID file : files(letter.mail())) {
      keeping.sent(file, waiting, conversation.id(), segment.id());
    }
    keeping.keep(place, waiting, conversation.id(), letter);
    var voice = Voice.of(conversation.row().customer());
    conversation.replace(new EntryReplaced(place, voice, new Spoken.Mail(letter.mail())));
    conversation.write();
  }

  private static List<UUID> files(SentMail mail) {
    return mail.files().stream().map(SentMail.MailFile::id).toList();
  }
}
