package org.dirigent.channel.email.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The head of a mail, decoded. Ids stand without their brackets.
 *
 * @param from absent if the mail does not name a sender that could be one
 * @param references oldest first
 * @param deliveredTo addresses that the receiving servers noted, for tokens inside them
 */
public record Envelope(
    String subject,
    Optional<Mailbox> from,
    List<Mailbox> to,
    List<Mailbox> cc,
    List<Mailbox> replyTo,
    Optional<Instant> date,
    Optional<String> messageId,
    List<String> inReplyTo,
    List<String> references,
    List<String> deliveredTo) {

  static Envelope of(HeaderBlock head, HeaderText text) {
    return new Envelope(
        text.decode(head.first("Subject")).strip(),
        sender(head, text),
        mailboxes(head, text, "To"),
        mailboxes(head, text, "Cc"),
        mailboxes(head, text, "Reply-To"),
        MailDates.parse(head.first("Date")),
        MessageIds.in(head.first("Message-ID")).stream().findFirst(),
        MessageIds.in(head.first("In-Reply-To")),
        MessageIds.in(head.first("References")),
        deliveredTo(head));
  }

  private static Optional<Mailbox> sender(HeaderBlock head, HeaderText text) {
    for (var field : List.of("From", "Sender", "Reply-To", "Return-Path")) {
      var found = mailboxes(head, text, field).stream().findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Mailbox> mailboxes(HeaderBlock head, HeaderText text, String field) {
    return Mailboxes.parse(String.join(", ", head.all(field)), text);
  }

  private static List<String> deliveredTo(HeaderBlock head) {
    return List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To").stream()
        .flatMap(field -> head.all(field).stream())
        .flatMap(value -> Mailboxes.parse(value, HeaderText.PLAIN).stream())
        .map(Mailbox::address)
        .distinct()
        .limit(20)
        .toList();
  }
}
