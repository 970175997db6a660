/**
 * Owns drafts: what somebody has begun to write, kept on the server so that nothing loses it. Shows
 * them to nobody but their author. Start at {@link org.dirigent.conversation.drafts.DraftEndpoint}.
 */
@NullMarked
package org.dirigent.conversation.drafts;

import org.jspecify.annotations.NullMarked;
