package org.dirigent.conversation.drafts;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts. */
@Component
class DraftRows {

  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Draft> find(Place place) {
    return jdbc.sql(
            """
            select text, version, updated_at from draft
             where conversation_id = ? and author_id = ? and kind = ?""")
        .params(place.columns())
        .query(
            (row, _) ->
                new Draft(
                    row.getString("text"), row.getLong("version"), instant(row, "updated_at")))
        .optional();
  }

  /** Keeps a text that is based on that version; nothing if another version is there. */
  Optional<Draft> keep(Place place, String text, long basedOn, Instant now) {
    String sql =
        basedOn == 0
            ? """
              insert into draft (conversation_id, author_id, kind, text, version, updated_at)
              values (?, ?, ?, ?, ? + 1, ?)
              on conflict (conversation_id, author_id, kind) do nothing
              returning version"""
            : """
              update draft set text = n.text, version = draft.version + 1, updated_at = n.at
                from (values (?::uuid, ?::uuid, ?, ?, ?::bigint, ?::timestamptz))
                  as n (conversation_id, author_id, kind, text, version, at)
               where draft.conversation_id = n.conversation_id and draft.author_id = n.author_id
                 and draft.kind = n.kind and draft.version = n.version
              returning draft.version""";
    return jdbc.sql(sql)
        .params(place.columns())
        .params(text, basedOn, at(now))
        .query((row, _) -> new Draft(text, row.getLong(1), now))
        .optional();
  }

  void delete(Place place) {
    jdbc.sql("delete from draft where conversation_id = ? and author_id = ? and kind = ?")
        .params(place.columns())
        .update();
  }

  /** Whose draft of what it is. */
  record Place(UUID conversation, UserId author, String kind) {
    List<Object> columns() {
      return List.of(conversation, author.value(), kind);
    }
  }
}
