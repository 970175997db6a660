package org.dirigent.conversation.concerns;

import java.util.List;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;

/** Cuts words out of what a customer said. Only words that stand there can be cut out. */
final class Excision {

  private Excision() {}

  /** Whether this is something that a customer said. */
  static boolean possible(Entry entry) {
    return entry.kind() == EntryKind.MESSAGE && entry.author().kind() == Entry.By.CUSTOMER;
  }

  /** The message with these words only; with all of them if none are named. */
  static Spoken of(Entry entry, List<String> parts) {
    Spoken said = (Spoken) entry.body();
    if (parts.isEmpty()) {
      return said;
    }
    return switch (said) {
      case Spoken.Text(String text) -> new Spoken.Text(cut(text, parts));
      case Spoken.Mail(SentMail mail) -> new Spoken.Mail(mail.part(cut(mail.text(), parts)));
      case Spoken.File _, Spoken.Choices _, Spoken.Chosen _ ->
          throw ConcernProblems.invalid("parts", "whole-only", "This message goes as a whole");
    };
  }

  private static String cut(String text, List<String> parts) {
    for (String part : parts) {
      if (!text.contains(part)) {
        throw ConcernProblems.invalid(
            "parts",
            "not-said",
            "The customer did not say '%s'"
                .formatted(part.substring(0, Math.min(80, part.length()))));
      }
    }
    return String.join("\n\n", parts);
  }
}
