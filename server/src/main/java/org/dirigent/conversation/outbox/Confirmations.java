package org.dirigent.conversation.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.mail.Replies;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.stereotype.Component;

/**
 * Letters that say at once: your concern is here, and this is how the answer comes. The address was
 * only typed and may be somebody else's, so one goes out per address and day, and nothing in it is
 * of whoever typed it.
 */
@Component
public class Confirmations {

  private static final String GERMAN =
      """
      Guten Tag,

      Ihre Anfrage ist bei uns angekommen. Die Antwort schicken wir Ihnen an diese Adresse. Wenn Sie \
      etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.

      Sie haben uns nicht geschrieben? Dann hat jemand diese Adresse angegeben, ohne dass wir es \
      prüfen konnten. Sie brauchen nichts zu tun.

      Diese E-Mail wurde automatisch verschickt.""";

  private static final String ENGLISH =
      """
      Hello,

      Your enquiry has reached us. We will send our answer to this address. If you want to add \
      something, just reply to this e-mail.

      You did not write to us? Then somebody gave this address, which we could not check. You need \
      not do anything.

      This e-mail was sent automatically.""";

  private final ConversationStore conversations;
  private final OutboxRows outbox;
  private final Replies replies;
  private final TypedAddresses addresses;

  Confirmations(
      ConversationStore conversations,
      OutboxRows outbox,
      Replies replies,
      TypedAddresses addresses) {
    this.conversations = conversations;
    this.outbox = outbox;
    this.replies = replies;
    this.addresses = addresses;
  }

  /** What stands over the letters of a concern that somebody left in a form. */
  public static String subject(String language, String ours) {
    return (isGerman(language) ? "Ihre Anfrage an " : "Your enquiry to ") + ours;
  }

  /** Tells the writer of this inquiry that it is here, unless that address was told today. */
  public void confirm(
      LockedConversation conversation, SegmentRow segment, SentMail inquiry, Instant now) {
    if (!addresses.take("confirmation", inquiry.from().address(), 1, now)) {
      return;
    }
    EntryId id = conversations.nextEntry();
    var letter = new Spoken.Mail(letter(segment, inquiry));
    int seq = conversation.append(new NewEntry(id, Voice.SYSTEM, letter, now, null), segment);
    outbox.insert(new Outgoing(id, conversation.id(), segment.id(), seq, null, null, null), now);
  }

  private SentMail letter(SegmentRow segment, SentMail inquiry) {
    var draft = replies.draft(segment.conversation(), segment.account());
    String text = isGerman(segment.language()) ? GERMAN : ENGLISH;
    return new SentMail(
        inquiry.subject(),
        new Party(draft.from().name(), draft.from().address()),
        null,
        // Not even the name: it is free text of somebody who may not be the reader.
        List.of(new Party("", inquiry.from().address())),
        List.of(),
        List.of(),
        draft.signed(text),
        "",
        false,
        false,
        false,
        List.of(),
        List.of(),
        "auto-reply",
        List.of(),
        null);
  }

  private static boolean isGerman(String language) {
    return language.toLowerCase(Locale.ROOT).startsWith("de");
  }
}
