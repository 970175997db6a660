package org.dirigent.conversation.drafts;

import java.time.Instant;

/** What somebody has begun to write; the version grows with every keeping. */
record Draft(String text, long version, Instant updatedAt) {}
