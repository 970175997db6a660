package org.dirigent.conversation.timeline;

import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;

/** What a placeholder stood for, understood at last. */
public record EntryReplaced(EntryId placeholder, Voice voice, EntryBody body) {}
