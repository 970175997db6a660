/**
 * Owns a conversation module that tests can open, play with and let die: everything of its own is
 * real, with a real database; its neighbours are played. Start at {@link
 * org.dirigent.conversation.house.ConversationHouse}.
 */
@NullMarked
package org.dirigent.conversation.house;

import org.jspecify.annotations.NullMarked;
