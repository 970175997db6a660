package org.dirigent.conversation.inbox;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was set aside. */
@Component
class AsideRows {

  private final JdbcClient jdbc;

  AsideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long inboxId, Optional<EntryId> place, String reason, Instant due) {
    UUID entry = place.map(EntryId::value).orElse(null);
    jdbc.sql(
            """
            insert into inbox_aside (inbox_id, entry_id, reason, tries, due_at)
            values (?, ?, ?, 1, ?)""")
        .param(inboxId)
        .param(entry)
        .params(reason, at(due))
        .update();
  }

  List<Aside> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select inbox_id, entry_id, tries from inbox_aside where due_at <= ?
             order by due_at limit ?""")
        .params(at(now), limit)
        .query(
            (row, _) ->
                new Aside(
                    row.getLong("inbox_id"),
                    Optional.ofNullable(uuid(row, "entry_id")).map(EntryId::new),
                    row.getInt("tries")))
        .list();
  }

  void postpone(long inboxId, Instant due) {
    jdbc.sql("update inbox_aside set tries = tries + 1, due_at = ? where inbox_id = ?")
        .params(at(due), inboxId)
        .update();
  }

  void delete(long inboxId) {
    jdbc.sql("delete from inbox_aside where inbox_id = ?").param(inboxId).update();
  }

  /** One that is due, with its place on the timeline if it has one. */
  record Aside(long inboxId, Optional<EntryId> entry, int tries) {}
}
