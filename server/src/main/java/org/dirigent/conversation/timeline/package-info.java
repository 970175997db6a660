/**
 * Owns the tables of conversations, segments, work items and entries, and the one way to write to
 * them: {@link org.dirigent.conversation.timeline.LockedConversation}. Does not decide when
 * something is said or by whom. Start at {@link
 * org.dirigent.conversation.timeline.ConversationStore}.
 */
@NullMarked
package org.dirigent.conversation.timeline;

import org.jspecify.annotations.NullMarked;
