/**
 * Owns what customers may read of their conversation and what they are told live. Does not store
 * anything. Start at {@link org.dirigent.conversation.signals.PostgresTranscripts}.
 */
@NullMarked
package org.dirigent.conversation.signals;

import org.jspecify.annotations.NullMarked;
