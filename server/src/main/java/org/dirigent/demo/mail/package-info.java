/**
 * Owns the demo's letters: a mail server inside this process, the shop's mailbox as a channel
 * account, and what the mailbox page of the demo asks. Does not own how mail is read or answered;
 * to the channel this is a mail server like any other. Start at {@link
 * org.dirigent.demo.mail.DemoPost}.
 */
@NullMarked
package org.dirigent.demo.mail;

import org.jspecify.annotations.NullMarked;
