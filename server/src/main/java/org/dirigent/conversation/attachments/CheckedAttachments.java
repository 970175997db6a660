package org.dirigent.conversation.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MessageId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.StoredFile;
import org.springframework.stereotype.Component;

/** Files of customers, checked and kept by the platform. */
@Component
final class CheckedAttachments implements Attachments {

  private final FileStore files;
  private final AttachmentRows attachments;
  private final Evidence evidence;
  private final InstantSource clock;

  CheckedAttachments(
      FileStore files, AttachmentRows attachments, Evidence evidence, InstantSource clock) {
    this.files = files;
    this.attachments = attachments;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public Stored store(AccountId account, Address from, String name, InputStream bytes)
      throws IOException {
    return switch (files.store(name, bytes)) {
      case FileReceipt.Stored(StoredFile file) -> {
        attachments.uploaded(file, Lane.of(account, from), clock.instant());
        yield new Stored.Kept(content(file));
      }
      case FileReceipt.Refused(Reason reason, String detail) ->
          new Stored.Refused(reason.code(), detail);
    };
  }

  @Override
  public Optional<Opened> open(AccountId account, Address reader, FileId file) {
    return attachments
        .visibleTo(Lane.of(account, reader), file.value())
        .map(
            visible ->
                new Opened(
                    content(visible), files.open(new org.dirigent.platform.FileId(visible.id()))));
  }

  @Override
  public Optional<Opened> open(MessageId message, FileId file) {
    return attachments
        .goingOut(message.value(), file.value())
        .or(
            () ->
                evidence
                    .html(new EntryId(message.value()))
                    .filter(file.value()::equals)
                    .map(CheckedAttachments::rich))
        .map(
            visible ->
                new Opened(
                    content(visible), files.open(new org.dirigent.platform.FileId(visible.id()))));
  }

  private static SentFile rich(UUID html) {
    return new SentFile(html, "mail.html", "text/html", 0, null);
  }

  @Override
  public Optional<FileId> keepEvidence(String name, InputStream bytes) throws IOException {
    return files.storeEvidence(name, bytes).map(kept -> new FileId(kept.value()));
  }

  private static Content.File content(StoredFile file) {
    return new Content.File(
        new FileId(file.id().value()),
        file.name(),
        file.mediaType(),
        file.size(),
        Optional.empty());
  }

  private static Content.File content(SentFile file) {
    return new Content.File(
        new FileId(file.id()), file.name(), file.mediaType(), file.bytes(), Optional.empty());
  }
}
