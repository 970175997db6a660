package org.dirigent.channel.email;

import java.time.Instant;
import org.dirigent.channel.Inbound;

/**
 * How a mail is taken in.
 *
 * @param at now, or when it was written if that was before the house looked after the mailbox
 */
record Taking(MailKey key, Inbound.Mail.Use use, Instant at) {

  boolean past() {
    return use == Inbound.Mail.Use.HISTORY;
  }
}
