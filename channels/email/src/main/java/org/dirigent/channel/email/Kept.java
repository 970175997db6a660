package org.dirigent.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.email.reading.Mail.Attachment;

/**
 * What was stored of a mail.
 *
 * @param files what became of its files, in their order
 */
record Kept(List<Stored> files, Optional<FileId> html, Optional<FileId> raw) {

  static final Kept NOTHING = new Kept(List.of(), Optional.empty(), Optional.empty());

  /** The files that may be seen; their attachments stand in the same order. */
  List<Content.MailFile> shown(List<Attachment> attachments) {
    var shown = new ArrayList<Content.MailFile>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i) instanceof Stored.Kept(Content.File file)) {
        var contentId =
            i < attachments.size() ? attachments.get(i).contentId() : Optional.<String>empty();
        shown.add(
            new Content.MailFile(
                file.file(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                contentId.filter(id -> id.length() <= 250)));
      }
    }
    return shown;
  }

  /** Whether a file was refused; it is still in the raw mail. */
  boolean anyRefused() {
    return files.stream().anyMatch(Stored.Refused.class::isInstance);
  }
}
