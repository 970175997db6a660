/**
 * Owns what is said: inbox and outbox of messages, the timeline, conversations and their segments
 * with assignee, channel accounts, drafts, and the ids of work items. Does not know who should work
 * an item or whether anybody is there; dispatch does. Start at {@link
 * org.dirigent.conversation.Timeline} and {@link org.dirigent.conversation.WorkArose}.
 */
@NullMarked
package org.dirigent.conversation;

import org.jspecify.annotations.NullMarked;
