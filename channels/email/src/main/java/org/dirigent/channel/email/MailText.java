package org.dirigent.channel.email;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.channel.Attachments.Stored;
import org.dirigent.channel.email.reading.Mail;

/** What an agent reads of a mail: what was newly written, and what there is to know beside it. */
final class MailText {

  private MailText() {}

  static String of(Mail mail, List<Stored> files) {
    var body = mail.body();
    var words = body.text().isBlank() ? body.original() : body.text();
    return Stream.of(mail.bounce().map(MailText::reported).orElse(""), words, refused(files))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static String reported(Mail.Bounce bounce) {
    return "[%s %s: %s]"
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
