package org.dirigent.conversation.outbox;

import java.util.Optional;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is heard later of messages that went out. */
@Component
public class Fates {

  private final JdbcClient jdbc;

  Fates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message did not arrive, or not yet; joins the caller's transaction. The news may be faster
   * than the word of the server that it has the message.
   *
   * @return nothing if it is no message of ours or that was known already
   */
  public Optional<Told> undelivered(EntryId entry, boolean forGood, String code) {
    State state = forGood ? State.FAILED : State.SENT;
    return jdbc.sql(
            """
            update outbox o set state = ?, code = ? from entry e
             where o.entry_id = ? and e.id = o.entry_id and (o.state in ('sent', 'unknown') or o.state = 'queued' and o.held_until is null)
               and (o.code is null or ?)
            returning e.kind""")
        .params(state.code(), code, entry.value(), forGood)
        .query(String.class)
        .optional()
        .map(kind -> new Told(EntryKind.of(kind), state));
  }

  /** What a message is, and how it stands with it now. */
  public record Told(EntryKind kind, State state) {}
}
