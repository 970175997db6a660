package org.dirigent.channel;

import java.util.Optional;

/**
 * What a mail says.
 *
 * @param text what was newly written, plain
 * @param quoted what was repeated from earlier mails, plain, empty if nothing
 * @param cut whether there is more in the raw mail than here
 * @param html the HTML that goes with the text, as a stored file: cleaned for mails that came in
 */
public record MailWords(String text, String quoted, boolean cut, Optional<FileId> html) {

  /** Longest text, and longest quotation, in characters. */
  public static final int TEXT_LIMIT = 100_000;

  public MailWords {
    if (text.length() > TEXT_LIMIT || quoted.length() > TEXT_LIMIT) {
      throw new IllegalArgumentException(
          "A mail has at most %d characters, not %d"
              .formatted(TEXT_LIMIT, Math.max(text.length(), quoted.length())));
    }
  }
}
