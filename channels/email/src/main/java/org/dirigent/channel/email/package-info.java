/**
 * Owns the channel of mailboxes: takes in by IMAP, sends by SMTP, keeps threads together. Does not
 * own the reading of mails, nor who a customer is. Start at {@link
 * org.dirigent.channel.email.Email}.
 */
@NullMarked
package org.dirigent.channel.email;

import org.jspecify.annotations.NullMarked;
