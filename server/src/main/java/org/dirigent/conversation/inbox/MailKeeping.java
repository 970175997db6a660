package org.dirigent.conversation.inbox;

import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.conversation.mail.ReplyKeys;
import org.springframework.stereotype.Component;

/** Keeps what belongs to a mail beside its entry: files, HTML, the raw message, and its id. */
@Component
final class MailKeeping {

  private final AttachmentRows attachments;
  private final Evidence evidence;
  private final ReplyKeys keys;

  MailKeeping(AttachmentRows attachments, Evidence evidence, ReplyKeys keys) {
    this.attachments = attachments;
    this.evidence = evidence;
    this.keys = keys;
  }

  /** A file of the mail belongs to this segment. */
  void sent(UUID file, Waiting waiting, ConversationId conversation, SegmentId segment) {
    if (!attachments.sent(file, waiting.lane(), conversation, segment)) {
      throw new NotUnderstood("no-such-file");
    }
  }

  /** A file of the mail belongs to this conversation, and no customer may see it. */
  void inside(UUID file, Waiting waiting, ConversationId conversation) {
    if (!attachments.inside(file, waiting.lane(), conversation)) {
      throw new NotUnderstood("no-such-file");
    }
  }

  void keep(EntryId entry, Waiting waiting, ConversationId conversation, Letter.Mail letter) {
    evidence.keep(entry, new Evidence.Kept(letter.html(), letter.raw()));
    String id = letter.answers().id();
    if (id != null) {
      keys.add(id, waiting.account(), conversation, entry, waiting.at());
    }
  }
}
