package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.Contents.clean;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.MailFile;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.mail.OwnHtml;
import org.dirigent.conversation.mail.Replies;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.FileStore;
import org.springframework.stereotype.Component;

/** Makes a mail of ours of what a composer hands in. Its HTML is cleaned before it is kept. */
@Component
final class MailWriting {

  private final AttachmentRows attachments;
  private final FileStore files;
  private final Replies replies;
  private final SegmentRows segments;

  MailWriting(AttachmentRows attachments, FileStore files, Replies replies, SegmentRows segments) {
    this.attachments = attachments;
    this.files = files;
    this.replies = replies;
    this.segments = segments;
  }

  /** The mail; nothing if one of its files is not there. */
  Optional<SentMail> written(ConversationId conversation, NewMail mail) {
    List<UUID> wanted = mail.fileIds() == null ? List.of() : mail.fileIds();
    List<MailFile> found = found(wanted);
    return found.size() < wanted.size()
        ? Optional.empty()
        : Optional.of(ours(from(conversation), mail, found));
  }

  private static SentMail ours(Party from, NewMail mail, List<MailFile> carried) {
    return new SentMail(
        clean(mail.subject()),
        from,
        null,
        NewMail.parties(mail.to()),
        NewMail.parties(mail.cc()),
        NewMail.parties(mail.bcc()),
        clean(mail.text()),
        "",
        false,
        mail.html() != null,
        false,
        carried,
        List.of(),
        "person",
        List.of(),
        null);
  }

  /** The HTML as a stored file; call it outside a transaction. */
  Optional<UUID> html(NewMail mail) {
    if (mail.html() == null) {
      return Optional.empty();
    }
    var bytes = OwnHtml.clean(Objects.requireNonNull(mail.html())).getBytes(StandardCharsets.UTF_8);
    try {
      return files
          .storeEvidence("mail.html", new ByteArrayInputStream(bytes))
          .map(file -> file.value());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Party from(ConversationId conversation) {
    MailParty from =
        segments
            .newestOf(conversation)
            .map(segment -> replies.from(segment.account()))
            .orElse(new MailParty("", ""));
    return new Party(from.name(), from.address());
  }

  private List<MailFile> found(List<UUID> wanted) {
    return wanted.stream()
        .flatMap(id -> attachments.find(id).stream())
        .map(file -> new MailFile(file.id(), file.name(), file.mediaType(), file.bytes(), null))
        .toList();
  }
}
