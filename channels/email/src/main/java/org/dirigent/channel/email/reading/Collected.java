package org.dirigent.channel.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.email.reading.Mail.Attachment;
import org.dirigent.channel.email.reading.Mail.Remark;
import org.jspecify.annotations.Nullable;

/** What a walk over the parts has found so far. */
final class Collected {

  private static final int REPORT_LIMIT = 256_000;
  private static final int LOOK = 8_192;

  private final ReadingLimits limits;
  private final FileSink files;
  private final Set<Remark> remarks;
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();
  private final List<String> returned = new ArrayList<>();
  private @Nullable HeaderBlock head;
  private @Nullable Envelope envelope;
  private String reportType = "";
  private String charset = "";
  private long decoded;
  private int textLeft;
  private boolean sinkFailed;

  Collected(ReadingLimits limits, FileSink files, Set<Remark> remarks) {
    this.limits = limits;
    this.files = files;
    this.remarks = remarks;
    this.textLeft = limits.text();
  }

  void headIfMissing(HeaderBlock fields) {
    if (head == null) {
      head = fields;
    }
  }

  HeaderBlock head() {
    return head == null ? new HeaderBlock() : head;
  }

  /** The head, decoded with what is known of the body's charset by now. */
  Envelope envelope() {
    var known = envelope;
    if (known == null) {
      var own = ContentHeader.parse(head().first("Content-Type"), HeaderText.PLAIN);
      var letters = HeaderText.withBodyIn(own.parameter("charset").orElse(charset));
      known = Envelope.of(head(), letters);
      envelope = known;
    }
    return known;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** Delivery status and feedback reports, each as text of one byte per character. */
  List<String> reports() {
    return reports;
  }

  /** Mails, or heads of mails, that came inside a report. */
  List<String> returned() {
    return returned;
  }

  /** The report-type of a multipart/report, else nothing. */
  String reportType() {
    return reportType;
  }

  boolean sinkFailed() {
    return sinkFailed;
  }

  void sawMultipart(PartHead part) {
    switch (part.mediaType()) {
      case "multipart/report" ->
          reportType =
              part.type().parameter("report-type").orElse("unknown").toLowerCase(Locale.ROOT);
      case "multipart/encrypted" -> remarks.add(Remark.ENCRYPTED);
      case "multipart/signed" -> remarks.add(Remark.SIGNED);
      default -> {}
    }
  }

  void part(PartHead part, InputStream body, Part.Multi into) throws IOException {
    var counted = new CountedStream(body, limits.decoded() - decoded);
    if (part.isWords() && textLeft > 0) {
      words(part, counted, into);
    } else if (isReport(part, into)) {
      report(part, counted);
    } else {
      file(part, counted);
    }
    counted.drain();
    decoded += counted.count();
    if (counted.cut()) {
      remarks.add(Remark.CUT);
    }
  }

  private void words(PartHead part, CountedStream body, Part.Multi into) throws IOException {
    var bytes = body.readNBytes(textLeft);
    textLeft -= bytes.length;
    if (textLeft <= 0) {
      remarks.add(Remark.CUT);
    }
    charset = charset.isEmpty() ? part.charset() : charset;
    boolean html = part.mediaType().equals("text/html");
    var text =
        html ? HtmlLetters.decode(bytes, part.charset()) : Charsets.decode(bytes, part.charset());
    into.parts()
        .add(
            new Part.Words(
                part.mediaType(),
                text.replace("\u0000", ""),
                part.is("format", "flowed"),
                part.is("delsp", "yes")));
  }

  private boolean isReport(PartHead part, Part.Multi into) {
    return switch (part.mediaType()) {
      case "message/delivery-status",
          "message/global-delivery-status",
          "message/feedback-report",
          "message/disposition-notification" ->
          true;
      case "message/rfc822",
          "message/global",
          "message/global-headers",
          "text/rfc822-headers",
          "text/rfc822-header",
          "message/rfc822-headers" ->
          into.type().equals("multipart/report");
      default -> false;
    };
  }

  private void report(PartHead part, CountedStream body) throws IOException {
    var text = Bytes.asText(body.readNBytes(REPORT_LIMIT));
    boolean report =
        part.mediaType().contains("delivery-status") || part.mediaType().contains("-report");
    (report || part.mediaType().endsWith("-notification") ? reports : returned).add(text);
    if (part.mediaType().equals("message/feedback-report")) {
      reportType = "feedback-report";
    } else if (report && reportType.isEmpty()) {
      reportType = "delivery-status";
    }
  }

  private void file(PartHead part, CountedStream body) throws IOException {
    var look = body.peek(LOOK);
    if (look.length == 0 && part.fileName().isEmpty() && part.mediaType().startsWith("text/")) {
      return;
    }
    var type = FileTypes.of(part, look);
    var name = FileNames.of(part, type, look);
    remark(type);
    if (Bytes.asText(look).startsWith("From:") || type.equals("message/rfc822")) {
      returnedByText(look, type);
    }
    try {
      files.take(envelope(), name, body);
    } catch (IOException | RuntimeException failed) {
      sinkFailed = true;
      throw failed;
    }
    body.drain();
    attachments.add(new Attachment(name, type, body.count(), part.contentId(), false));
  }

  /** A mail that came along: in a bounce without a report it is the one that was returned. */
  private void returnedByText(byte[] look, String type) {
    if (type.equals("message/rfc822")) {
      returned.add(Bytes.asText(look));
    }
  }

  private void remark(String type) {
    switch (type) {
      case "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature" ->
          remarks.add(Remark.SIGNED);
      case "application/pkcs7-mime", "application/x-pkcs7-mime" -> remarks.add(Remark.ENCRYPTED);
      case "application/ms-tnef", "application/vnd.ms-tnef" -> remarks.add(Remark.TNEF);
      default -> {}
    }
  }

  /** The charset of the first text, empty if it did not say. */
  Optional<String> bodyCharset() {
    return Optional.of(charset).filter(c -> !c.isEmpty());
  }
}
