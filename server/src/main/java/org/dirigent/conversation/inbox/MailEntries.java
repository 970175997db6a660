package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.EntryReplaced;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.stereotype.Component;

/** Puts mails of customers on the timeline, with everything that belongs to them. */
@Component
final class MailEntries {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final MailKeeping keeping;

  MailEntries(ConversationStore conversations, SegmentRows segments, MailKeeping keeping) {
    this.conversations = conversations;
    this.segments = segments;
    this.keeping = keeping;
  }

  /** At the end, as the letter has it. */
  void say(
      LockedConversation conversation, SegmentRow segment, Waiting waiting, Letter.Mail letter) {
    say(conversation, segment, waiting, letter, letter.mail());
  }

  /** At the end, with what is to be said about it. */
  void say(
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
   * Into the place that was held for it.
   *
   * @throws NotUnderstood if the place is not there any more
   */
  void sayInPlace(Waiting waiting, Letter.Mail letter, EntryId place) {
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
