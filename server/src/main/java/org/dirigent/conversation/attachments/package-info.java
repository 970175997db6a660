/**
 * Owns who may see the files that come and go with messages. Does not keep the files; the platform
 * does. Start at {@link org.dirigent.conversation.attachments.AttachmentRows}.
 */
@NullMarked
package org.dirigent.conversation.attachments;

import org.jspecify.annotations.NullMarked;
