package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What came in, as the inbox keeps it until it is understood. This is a stored format: fields may
 * be added, but never change their meaning.
 */
sealed interface Letter {

  /** The address it came from. */
  Origin from();

  /** An address, in words of the database. */
  record Origin(String kind, String scope, String value) {}

  /** Something said about the sender. */
  record Said(String kind, String value, boolean verified) {}

  /** Somebody is here; the sender may be proven better than the address it came from. */
  record Arrival(
      Origin from,
      Origin sender,
      int assurance,
      List<Said> claims,
      String language,
      @Nullable String topic,
      Set<String> consents,
      Map<String, String> context)
      implements Letter {}

  /** The customer said something. */
  record Message(Origin from, Spoken said) implements Letter {}

  /**
   * A mail; what is kept of it beside its text is named by ids of files.
   *
   * @param use {@code newsletter}, {@code spam} or {@code history} if nobody has to read it
   */
  record Mail(
      Origin from,
      int assurance,
      List<Said> claims,
      Answers answers,
      SentMail mail,
      @Nullable UUID html,
      @Nullable UUID raw,
      Map<String, String> context,
      @Nullable String use)
      implements Letter {

    boolean isHistory() {
      return "history".equals(use);
    }

    /** The same letter, as it is to be shown. */
    Mail with(SentMail shown) {
      return new Mail(from, assurance, claims, answers, shown, html, raw, context, use);
    }
  }

  /** A concern that was left in a form; it came from the address that was typed. */
  record Inquiry(
      Origin from,
      Origin sender,
      int assurance,
      List<Said> claims,
      String language,
      String text,
      Set<String> consents,
      Map<String, String> context)
      implements Letter {}

  /** A message of ours that did not arrive, and the mail that says so. */
  record Undelivered(
      Origin from,
      UUID message,
      String code,
      boolean forGood,
      @Nullable Origin recipient,
      SentMail report,
      @Nullable UUID html,
      @Nullable UUID raw)
      implements Letter {}

  /** What a mail answers: entries of ours, and ids of mails, nearest first; and its own id. */
  record Answers(List<UUID> ours, @Nullable String id, List<String> theirs) {}

  /** How far our messages came. */
  record Receipt(Origin from, boolean read, String upTo) implements Letter {}

  /** The customer is gone. */
  record Departure(Origin from, boolean lost) implements Letter {}

  /** The customer opened a page. */
  record PageView(Origin from, String address, String title) implements Letter {}
}
