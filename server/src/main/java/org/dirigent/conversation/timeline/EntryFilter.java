package org.dirigent.conversation.timeline;

import org.dirigent.conversation.EntryKind;
import org.jspecify.annotations.Nullable;

/** Which entries of a customer to show; what is not said does not matter. */
record EntryFilter(@Nullable String channel, @Nullable EntryKind kind) {}
