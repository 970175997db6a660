package org.dirigent.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Inbound.Mail.Use;

/**
 * A mail that is to be read.
 *
 * @param bytes as it came; opened as often as somebody wants to read
 * @param evidence what came, if it could be kept
 * @param at when it was taken out of its mailbox
 * @param received when it came, if that was before the house looked after the mailbox
 */
record RawMail(
    MailKey key, Bytes bytes, Optional<FileId> evidence, Instant at, Optional<Instant> received) {

  /** Whatever would be work is history if it came before the house looked after the mailbox. */
  Use as(Use use) {
    return received.isPresent() && use == Use.WORK ? Use.HISTORY : use;
  }

  /** Bytes that can be read from their beginning, again and again. */
  interface Bytes {
    InputStream open() throws IOException;
  }
}
