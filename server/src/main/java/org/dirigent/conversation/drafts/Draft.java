package org.dirigent.conversation.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write; the version grows with every keeping, 0 is before the first.
 */
record Draft(String text, long version, @Nullable Instant updatedAt) {}
