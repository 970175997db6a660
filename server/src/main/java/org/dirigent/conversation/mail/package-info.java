/**
 * Owns what makes mails hang together: which message ids belong to which conversation, what is kept
 * of a mail beside its text, whom an answer goes to, and letters to people who are not customers.
 * Does not own the protocol, nor when a message goes out. Start at {@link
 * org.dirigent.conversation.mail.ReplyKeys}.
 */
@NullMarked
package org.dirigent.conversation.mail;

import org.jspecify.annotations.NullMarked;
