package org.dirigent.channel.email;

import java.util.List;
import java.util.stream.Collectors;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.email.reading.Mail;

/** What an agent reads of a mail: what was newly written, and what there is to know beside it. */
final class MailText {

  private MailText() {}

  static String of(Mail mail, List<Stored> files) {
    var body = mail.body();
    var words = body.text().isBlank() ? body.original() : body.text();
    var notes = mail.bounce().map(MailText::reported).orElse("") + refused(files);
    return notes.isEmpty() ? words : (words.isBlank() ? notes : words + "\n\n" + notes).strip();
  }

  private static String reported(Mail.Bounce bounce) {
    return "[%s %s: %s]\n"
        .formatted(bounce.severity().code(), bounce.status(), bounce.recipient().orElse("?"));
  }

  private static String refused(List<Stored> files) {
    return files.stream()
        .filter(Stored.Refused.class::isInstance)
        .map(Stored.Refused.class::cast)
        .map(file -> "[%s: %s]".formatted(file.explanation(), file.code()))
        .collect(Collectors.joining("\n"));
  }
}
