/**
 * Owns which events of conversations neighbouring systems hear of, and in which words. Does not own
 * the events or their sending. Start at {@code ConversationEvents}.
 */
@NullMarked
package org.dirigent.conversation.told;

import org.jspecify.annotations.NullMarked;
