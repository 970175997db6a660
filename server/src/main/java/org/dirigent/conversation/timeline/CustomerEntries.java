package org.dirigent.conversation.timeline;

import java.util.List;
import org.dirigent.conversation.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A page of a customer's timeline.
 *
 * @param items newest first
 * @param next where the next page begins; none if this was the last
 */
record CustomerEntries(List<Entry> items, @Nullable String next) {}
