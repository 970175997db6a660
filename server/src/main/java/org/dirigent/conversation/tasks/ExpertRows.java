package org.dirigent.conversation.tasks;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what experts were asked, by which link they answer, and when they are reminded. */
@Component
class ExpertRows {

  private final JdbcClient jdbc;

  ExpertRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link that was given out once. */
  record Given(TaskId task, Instant validUntil) {}

  /** What is to be done for a task, once its time has come. */
  record Watch(Instant nextAt, boolean reminded) {}

  void insert(ExpertLink link, TaskId task, EntryId question, Instant validUntil) {
    jdbc.sql(
            """
            insert into expert_letter (token_hash, task_id, question_id, valid_until)
            values (?, ?, ?, ?)""")
        .params(link.hash(), task.value(), question.value(), at(validUntil))
        .update();
  }

  Optional<Given> find(ExpertLink link) {
    return jdbc.sql("select task_id, valid_until from expert_letter where token_hash = ?")
        .param(link.hash())
        .query(
            (row, _) ->
                new Given(new TaskId(row.getObject(1, UUID.class)), instant(row, "valid_until")))
        .optional();
  }

  /** The task that this letter asked about. */
  Optional<TaskId> taskOf(EntryId question) {
    return jdbc.sql("select task_id from expert_letter where question_id = ?")
        .param(question.value())
        .query(UUID.class)
        .optional()
        .map(TaskId::new);
  }

  void watch(TaskId task, Instant nextAt, boolean reminded) {
    jdbc.sql(
            """
            insert into expert_watch (task_id, next_at, reminded) values (?, ?, ?)
            on conflict (task_id) do update
               set next_at = excluded.next_at, reminded = excluded.reminded""")
        .params(task.value(), at(nextAt), reminded)
        .update();
  }

  Optional<Watch> watched(TaskId task) {
    return jdbc.sql("select next_at, reminded from expert_watch where task_id = ?")
        .param(task.value())
        .query((row, _) -> new Watch(instant(row, "next_at"), row.getBoolean(2)))
        .optional();
  }

  void unwatch(TaskId task) {
    jdbc.sql("delete from expert_watch where task_id = ?").param(task.value()).update();
  }

  /** Tasks whose time has come, the longest waiting first. */
  List<TaskId> due(Instant now, int limit) {
    return jdbc.sql("select task_id from expert_watch where next_at <= ? order by next_at limit ?")
        .params(at(now), limit)
        .query((row, _) -> new TaskId(row.getObject(1, UUID.class)))
        .list();
  }
}
