/**
 * Owns the proof that mailboxes are worked as promised, against mail servers that really speak IMAP
 * and SMTP. Does not own the reading of mails. Start at {@link
 * org.dirigent.channel.email.PostOffice}.
 */
@NullMarked
package org.dirigent.channel.email;

import org.jspecify.annotations.NullMarked;
