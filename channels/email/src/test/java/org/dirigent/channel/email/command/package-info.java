/**
 * Owns the proof of the command line, and with it of what is read from each mail of the corpus.
 * Does not own the mails' meaning, which stands in expected.jsonl beside them. Start at {@link
 * org.dirigent.channel.email.command.CorpusTest}.
 */
@NullMarked
package org.dirigent.channel.email.command;

import org.jspecify.annotations.NullMarked;
