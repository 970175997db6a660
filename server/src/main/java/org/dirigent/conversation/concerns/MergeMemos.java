package org.dirigent.conversation.concerns;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of mergings; written only while both conversations are locked. */
@Component
class MergeMemos {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MergeMemos(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<MergeMemo> of(ConversationId merged) {
    return jdbc.sql("select memo from conversation_merge where conversation_id = ?")
        .param(merged.value())
        .query((row, _) -> json.readValue(row.getString(1), MergeMemo.class))
        .optional();
  }

  /** What was merged into this one and goes along with it. */
  List<UUID> followers(ConversationId conversation) {
    return jdbc.sql("select id from conversation where merged_into = ?")
        .param(conversation.value())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void keep(ConversationId merged, MergeMemo memo, Instant when) {
    jdbc.sql(
            """
            insert into conversation_merge (conversation_id, into_id, at, memo)
            values (?, ?, ?, ?::jsonb)
            on conflict (conversation_id) do update
              set into_id = excluded.into_id, at = excluded.at, memo = excluded.memo""")
        .params(merged.value(), memo.into().value(), at(when), json.writeValueAsString(memo))
        .update();
  }

  /** It goes on by itself again, and so does what was merged into it before. */
  void forget(ConversationId merged, MergeMemo memo) {
    jdbc.sql("delete from conversation_merge where conversation_id = ?")
        .param(merged.value())
        .update();
    jdbc.sql("update conversation set merged_into = null where id = ?")
        .param(merged.value())
        .update();
    jdbc.sql("update conversation set merged_into = ? where id = any(?) and merged_into = ?")
        .params(merged.value(), memo.followers().toArray(UUID[]::new), memo.into().value())
        .update();
  }

  /** Whether something was said, ended or handed on in the kept one since, or what moved ended. */
  boolean wentOn(ConversationId into, int upTo, List<UUID> moved) {
    return jdbc.sql(
            """
            select exists (select 1 from entry where conversation_id = ? and seq > ?
                              and kind in ('message', 'consulted', 'advised', 'segment-opened',
                                'segment-ended', 'wrapped-up', 'transferred', 'split-off',
                                'merged-in', 'transcript-sent', 'set-aside'))
                or exists (select 1 from segment where id = any(?)
                              and (ended_at is not null or conversation_id <> ?))""")
        .params(into.value(), upTo, moved.toArray(UUID[]::new), into.value())
        .query(Boolean.class)
        .single();
  }

  /** Segments and tasks go back to where they were; who has them in hand keeps them. */
  void moveBack(ConversationId from, MergeMemo.Moved moved) {
    for (MergeMemo.Stood stood : moved.segments()) {
      jdbc.sql(
              """
              update segment set conversation_id = ?, first_seq = ?, delivered_upto = ?,
                read_upto = ? where id = ?""")
          .params(from.value(), stood.firstSeq(), stood.deliveredUpTo())
          .params(stood.readUpTo(), stood.segment())
          .update();
    }
    jdbc.sql("update task set conversation_id = ?, version = version + 1 where id = any(?)")
        .params(from.value(), moved.tasks().toArray(UUID[]::new))
        .update();
  }
}
