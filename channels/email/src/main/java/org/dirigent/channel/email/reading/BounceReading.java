package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dirigent.channel.email.reading.Mail.Bounce;
import org.dirigent.channel.email.reading.Mail.Severity;

/** Reads what a bounce says: reports first, then the mail that came back, then words. */
final class BounceReading {

  private static final String ADDRESS =
      "<?([^\\s<>()\\[\\],;:\"]{1,64}@[a-zA-Z0-9._\\-]{1,253}[a-zA-Z0-9])(?![a-zA-Z0-9_\\-]|\\.[a-zA-Z0-9])>?";
  private static final List<Pattern> RECIPIENTS =
      List.of(
          Pattern.compile("(?im)final-recipient:[^;\\n]{0,20};\\s*" + ADDRESS),
          Pattern.compile("(?im)original-recipient:[^;\\n]{0,20};\\s*" + ADDRESS),
          Pattern.compile("(?i)rcpt to:?\\s*" + ADDRESS),
          Pattern.compile("(?m)^\\s*" + ADDRESS + ":?\\s*$"),
          Pattern.compile("(?m)^\\s*" + ADDRESS + "\\s*[:.(\\-]"),
          Pattern.compile(
              "(?i)(?:recipient|user|empfänger|delivered to|address|mailbox)[^\\n@]{0,40}?"
                  + ADDRESS));
  private static final Pattern ANY_ADDRESS = Pattern.compile(ADDRESS);
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^[ >\\t]*(?:original-)?message-id:\\s*<?([^\\s<>]{3,900})>?");
  private static final Pattern COPY =
      Pattern.compile(
          "(?im)^.{0,20}(?:below this line is a copy|this is a copy of|original message (?:follows|headers)|the header of the original"
              + "|ursprüngliche (?:nachrichten)?(?:header|kopfzeilen)|unsent message|message header|message headers follow"
              + "|original-nachricht|returned message|undelivered message|message text follows|begin message header).*$");

  private BounceReading() {}

  static Bounce of(Signs signs) {
    var words = ownWords(signs.words());
    if (signs.parts().reportType().equals("feedback-report")) {
      return complaint(signs);
    }
    var told = DeliveryReport.of(signs.reports());
    var worst =
        told.stream()
            .filter(DeliveryReport::failed)
            .findFirst()
            .or(() -> told.stream().filter(DeliveryReport::bad).findFirst());
    var diagnostic = worst.map(DeliveryReport::diagnostic).orElse("");
    var said =
        worst.map(r -> r.action().equals("delayed") ? delayed(r.status()) : r.status()).orElse("");
    var status =
        BounceStatus.of(
            said.isEmpty() && isDelay(signs, words) ? "4.0.0" : said, diagnostic, words);
    var recipient = worst.flatMap(DeliveryReport::recipient).or(() -> byWords(signs, words));
    var severity = BounceStatus.severity(status, diagnostic.isEmpty() ? words : diagnostic);
    return new Bounce(recipient, status, severity, messageId(signs));
  }

  private static String delayed(String status) {
    return status.startsWith("4") ? status : "4.0.0";
  }

  private static boolean isDelay(Signs signs, String words) {
    var subject = signs.subject().toLowerCase(Locale.ROOT);
    return signs.reports().isEmpty()
        && BounceWords.code(words).isEmpty()
        && (subject.contains("delay")
            || subject.contains("warning")
            || subject.contains("verzöger"));
  }

  private static Bounce complaint(Signs signs) {
    var fields = signs.reports().stream().map(HeaderBlock::parse).toList();
    var recipient =
        Stream.of("Original-Rcpt-To", "X-HmXmrOriginalRecipient", "Removal-Recipient")
            .flatMap(name -> fields.stream().map(f -> f.first(name)))
            .flatMap(value -> DeliveryReport.address(value).stream())
            .findFirst()
            .or(() -> toOfReturned(signs));
    return new Bounce(recipient, "5.7.1", Severity.COMPLAINT, messageId(signs));
  }

  private static Optional<String> byWords(Signs signs, String words) {
    return failedRecipients(signs)
        .or(() -> written(words, signs))
        .or(() -> toOfReturned(signs))
        .or(() -> anyAddress(signs, words));
  }

  private static Optional<String> failedRecipients(Signs signs) {
    return DeliveryReport.address(signs.head().first("X-Failed-Recipients"));
  }

  private static Optional<String> written(String words, Signs signs) {
    return RECIPIENTS.stream()
        .flatMap(pattern -> pattern.matcher(words).results().limit(5))
        .map(match -> match.group(1))
        .filter(address -> !isOurs(address, signs))
        .findFirst();
  }

  private static boolean isOurs(String address, Signs signs) {
    return address.equalsIgnoreCase(signs.sender())
        || signs.envelope().to().stream().anyMatch(to -> to.address().equalsIgnoreCase(address))
        || address.toLowerCase(Locale.ROOT).startsWith("postmaster@")
        || address.toLowerCase(Locale.ROOT).startsWith("mailer-daemon@");
  }

  private static Optional<String> toOfReturned(Signs signs) {
    return heads(signs)
        .flatMap(head -> Stream.of("X-Original-To", "To", "Delivered-To").map(head::first))
        .flatMap(value -> DeliveryReport.address(value).stream())
        .filter(address -> !isOurs(address, signs))
        .findFirst();
  }

  private static Optional<String> anyAddress(Signs signs, String words) {
    return ANY_ADDRESS
        .matcher(words)
        .results()
        .limit(50)
        .map(match -> match.group(1))
        .filter(address -> !isOurs(address, signs))
        .findFirst();
  }

  private static Optional<String> messageId(Signs signs) {
    return heads(signs)
        .flatMap(head -> MessageIds.in(head.first("Message-ID")).stream())
        .findFirst()
        .or(
            () ->
                writtenId(
                    Stream.concat(signs.reports().stream(), signs.parts().returned().stream())))
        .or(() -> writtenId(Stream.of(signs.words())))
        .or(() -> signs.envelope().inReplyTo().stream().findFirst())
        .or(() -> signs.envelope().references().reversed().stream().findFirst());
  }

  private static Optional<String> writtenId(Stream<String> texts) {
    return texts
        .flatMap(text -> MESSAGE_ID.matcher(text).results().limit(1))
        .map(match -> match.group(1))
        .findFirst();
  }

  private static Stream<HeaderBlock> heads(Signs signs) {
    return signs.parts().returned().stream().map(text -> HeaderBlock.parse(text.stripLeading()));
  }

  /** The server's words, without the copy of our mail that may follow them. */
  private static String ownWords(String words) {
    var copy = COPY.matcher(words);
    return copy.find() && copy.start() > 40 ? words.substring(0, copy.start()) : words;
  }
}
