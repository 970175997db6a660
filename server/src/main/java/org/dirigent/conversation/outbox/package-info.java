/**
 * Owns messages on their way out: whether one may be written, that it is kept before it is sent,
 * and what became of it. Notes cannot get in: only {@link org.dirigent.conversation.Spoken} is
 * taken. Start at {@link org.dirigent.conversation.outbox.Posting}.
 */
@NullMarked
package org.dirigent.conversation.outbox;

import org.jspecify.annotations.NullMarked;
