/**
 * Owns the first two commits on the road of a contact: taking in (T1) and understanding (T2). Does
 * not know what becomes of the work that arises. Start at {@link
 * org.dirigent.conversation.inbox.GroupCommittingInbox} and {@link
 * org.dirigent.conversation.inbox.Understanding}.
 */
@NullMarked
package org.dirigent.conversation.inbox;

import org.jspecify.annotations.NullMarked;
