/**
 * Owns the proof that mails are read rightly, hard and hostile ones included. Does not own any mail
 * of real people: all of it is made up. Start at {@code CorpusTest} of the package command.
 */
@NullMarked
package org.dirigent.channel.email.reading;

import org.jspecify.annotations.NullMarked;
