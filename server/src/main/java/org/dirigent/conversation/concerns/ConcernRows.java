package org.dirigent.conversation.concerns;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How conversations belong together; written only while they are locked. */
@Component
class ConcernRows {

  private final JdbcClient jdbc;

  ConcernRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void split(ConversationId conversation, ConversationId origin, EntryId entry, Instant when) {
    jdbc.sql(
            """
            insert into conversation_split (conversation_id, origin_id, entry_id, at)
            values (?, ?, ?, ?)""")
        .params(conversation.value(), origin.value(), entry.value(), at(when))
        .update();
  }

  /** What is kept beside a mail is kept beside its copy; of a part not what was laid out. */
  void copyEvidence(EntryId mail, EntryId copy, boolean whole) {
    jdbc.sql(
            """
            insert into mail_evidence (entry_id, html_file, raw_file)
            select ?, case when ? then html_file end, raw_file from mail_evidence where entry_id = ?""")
        .params(copy.value(), whole, mail.value())
        .update();
  }

  /** Where this conversation goes on, if it was merged into another. */
  Optional<ConversationId> mergedInto(ConversationId conversation) {
    return jdbc.sql("select merged_into from conversation where id = ? and merged_into is not null")
        .param(conversation.value())
        .query(UUID.class)
        .optional()
        .map(ConversationId::new);
  }

  /** It goes on there, and so does what was merged into it before. */
  void merge(ConversationId from, ConversationId into) {
    jdbc.sql("update conversation set merged_into = ? where id = ? or merged_into = ?")
        .params(into.value(), from.value(), from.value())
        .update();
  }

  /** Segments that are open go on there, for the sake of this work and in its assignee's hands. */
  void move(List<SegmentRow> open, WorkItemId work, Optional<AgentId> assignee, Place to) {
    jdbc.sql(
            """
            update segment set conversation_id = ?, work_item_id = ?, assignee_id = ?,
              first_seq = ?, delivered_upto = 0, read_upto = 0
             where id = any(?)""")
        .params(to.conversation().value(), work.value())
        .param(assignee.map(AgentId::value).orElse(null))
        .param(to.seq())
        .param(open.stream().map(segment -> segment.id().value()).toArray(UUID[]::new))
        .update();
  }

  /** Segments that stay where they are are open for the sake of this work now. */
  void adopt(List<SegmentRow> open, WorkItemId work, Optional<AgentId> assignee) {
    jdbc.sql("update segment set work_item_id = ?, assignee_id = ? where id = any(?)")
        .param(work.value())
        .param(assignee.map(AgentId::value).orElse(null))
        .param(open.stream().map(segment -> segment.id().value()).toArray(UUID[]::new))
        .update();
  }

  /** The seq from which on something stands in a conversation. */
  record Place(ConversationId conversation, int seq) {}

  /** Tasks go with their conversation; answers them with their work, if they are worked on. */
  List<MovedTask> moveTasks(ConversationId from, ConversationId into) {
    return jdbc.sql(
            """
            update task set conversation_id = ?, version = version + 1 where conversation_id = ?
             returning id, work_item_id""")
        .params(into.value(), from.value())
        .query(
            (row, _) ->
                new MovedTask(
                    row.getObject(1, UUID.class),
                    Optional.ofNullable(row.getObject(2, UUID.class)).map(WorkItemId::new)))
        .list();
  }

  /** A task that went along. */
  record MovedTask(UUID id, Optional<WorkItemId> work) {}

  /** This work belongs to that conversation. */
  void moveWork(List<WorkItemId> works, ConversationId into) {
    jdbc.sql("update arisen_work set conversation_id = ? where id = any(?)")
        .param(into.value())
        .param(works.stream().map(WorkItemId::value).toArray(UUID[]::new))
        .update();
  }
}
