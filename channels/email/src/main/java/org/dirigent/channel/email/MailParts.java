package org.dirigent.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.MessageId;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Fills a mail: the text, HTML as its alternative with the pictures that it shows, and the other
 * files behind them.
 */
final class MailParts {

  private final Attachments attachments;
  private final MessageId message;

  MailParts(Attachments attachments, MessageId message) {
    this.attachments = attachments;
    this.message = message;
  }

  void fill(SMTPMessage mail, Content.Mail written) throws MessagingException, IOException {
    var html = html(written.words());
    var shown = written.files().stream().filter(file -> isShown(file, html.orElse(""))).toList();
    var behind = written.files().stream().filter(file -> !shown.contains(file)).toList();
    if (behind.isEmpty()) {
      words(mail, written.words().text(), html, shown);
      return;
    }
    var all = new MimeMultipart("mixed");
    var words = new MimeBodyPart();
    words(words, written.words().text(), html, shown);
    all.addBodyPart(words);
    for (var file : behind) {
      all.addBodyPart(file(file, Part.ATTACHMENT));
    }
    mail.setContent(all);
  }

  private static boolean isShown(Content.MailFile file, String html) {
    return file.contentId().filter(id -> html.contains("cid:" + id)).isPresent();
  }

  private void words(
      MimePart into, String text, Optional<String> html, List<Content.MailFile> shown)
      throws MessagingException, IOException {
    if (html.isEmpty()) {
      into.setText(text, "UTF-8");
      return;
    }
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    var rich = new MimeBodyPart();
    rich.setText(html.get(), "UTF-8", "html");
    into.setContent(new MimeMultipart("alternative", plain, related(rich, shown)));
  }

  private MimeBodyPart related(MimeBodyPart rich, List<Content.MailFile> shown)
      throws MessagingException, IOException {
    if (shown.isEmpty()) {
      return rich;
    }
    Multipart related = new MimeMultipart("related", rich);
    for (var file : shown) {
      var part = file(file, Part.INLINE);
      part.setContentID("<" + file.contentId().orElseThrow() + ">");
      related.addBodyPart(part);
    }
    var both = new MimeBodyPart();
    both.setContent(related);
    return both;
  }

  private MimeBodyPart file(Content.MailFile file, String disposition)
      throws MessagingException, IOException {
    var part = new MimeBodyPart();
    try (var bytes = opened(file.file()).bytes()) {
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.mediaType())));
    }
    var name = file.name().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    part.setFileName(MimeUtility.encodeText(name, "UTF-8", null));
    part.setDisposition(disposition);
    return part;
  }

  private Optional<String> html(MailWords words) throws IOException {
    if (words.html().isEmpty()) {
      return Optional.empty();
    }
    try (var bytes = opened(words.html().get()).bytes()) {
      return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Attachments.Opened opened(FileId file) throws IOException {
    return attachments
        .open(message, file)
        .orElseThrow(() -> new IOException("The file is not there any more"));
  }
}
