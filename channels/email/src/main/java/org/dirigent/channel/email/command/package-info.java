/**
 * Owns the command line {@code ./dirigent mail}: what Dirigent makes of raw messages, as JSON. Does
 * not own the reading itself, and starts no server. Start at {@link
 * org.dirigent.channel.email.command.MailCommand}.
 */
@NullMarked
package org.dirigent.channel.email.command;

import org.jspecify.annotations.NullMarked;
