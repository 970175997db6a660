package org.dirigent.conversation.timeline;

import java.time.Instant;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has no place yet.
 *
 * @param toldBy the key under which a customer's message came in
 * @param heldUntil before this time its author may take it back
 */
public record NewEntry(
    EntryId id,
    Voice voice,
    EntryBody body,
    Instant at,
    @Nullable String toldBy,
    @Nullable Instant heldUntil) {

  /** One that is not held back. */
  public NewEntry(EntryId id, Voice voice, EntryBody body, Instant at, @Nullable String toldBy) {
    this(id, voice, body, at, toldBy, null);
  }
}
