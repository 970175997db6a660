package org.dirigent.conversation.tasks;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeAgent;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;
import static org.dirigent.conversation.timeline.Columns.uuid;
import static org.dirigent.conversation.timeline.Columns.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.AgentNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of tasks; written only while their conversation is locked. */
@Component
class TaskRows {

  private static final int LIMIT = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AgentNames names;

  TaskRows(JdbcClient jdbc, JsonMapper json, AgentNames names) {
    this.jdbc = jdbc;
    this.json = json;
    this.names = names;
  }

  Optional<Task> find(TaskId id) {
    return list("select * from task where id = ?", id.value()).stream().findFirst();
  }

  /** The newest tasks of a conversation, oldest first. */
  List<Task> of(ConversationId conversation) {
    return list(
        """
        select * from (select * from task where conversation_id = ?
                        order by created_at desc, id desc limit %d) as newest
         order by created_at, id"""
            .formatted(LIMIT),
        conversation.value());
  }

  int count(ConversationId conversation) {
    return jdbc.sql("select count(*) from task where conversation_id = ?")
        .param(conversation.value())
        .query(Integer.class)
        .single();
  }

  /** Open tasks of a conversation that were not begun, because they wait for others. */
  List<Task> notBegun(ConversationId conversation) {
    return of(conversation).stream()
        .filter(task -> task.open() && task.startedAt() == null)
        .toList();
  }

  void insert(Task task) {
    jdbc.sql(
            """
            insert into task (id, conversation_id, title, body, for_kind, for_id, for_name, due_at,
              checklist, fields, after_tasks, entry_ids, asked_by, asked_name, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)""")
        .params(task.id().value(), task.conversationId().value(), task.title(), task.text())
        .params(task.recipient().kind().code(), task.recipient().id(), task.recipient().name())
        .param(timestamp(task.dueAt()))
        .params(json.writeValueAsString(task.checklist()), json.writeValueAsString(task.fields()))
        .param(task.after().stream().map(TaskId::value).toArray(UUID[]::new))
        .param(task.entryIds().stream().map(EntryId::value).toArray(UUID[]::new))
        .params(task.askedBy().id(), task.askedBy().name(), at(task.createdAt()))
        .update();
  }

  void started(TaskId id, @Nullable WorkItemId work, Instant when) {
    jdbc.sql(
            """
            update task set started_at = ?, work_item_id = ?, version = version + 1
             where id = ?""")
        .param(at(when))
        .param(work == null ? null : work.value())
        .param(id.value())
        .update();
  }

  void edited(TaskId id, List<Task.Step> checklist, List<Task.Field> fields) {
    jdbc.sql(
            """
            update task set checklist = ?::jsonb, fields = ?::jsonb, version = version + 1
             where id = ?""")
        .params(json.writeValueAsString(checklist), json.writeValueAsString(fields), id.value())
        .update();
  }

  void ended(TaskId id, TaskState state, Task.@Nullable Answer answer) {
    jdbc.sql("update task set state = ?, answer = ?::jsonb, version = version + 1 where id = ?")
        .param(state.code())
        .param(answer == null ? null : json.writeValueAsString(answer))
        .param(id.value())
        .update();
  }

  /** Writes down that a task's work arose. */
  void insertWork(WorkItemId work, ConversationId conversation, Instant when) {
    jdbc.sql(
            """
            insert into arisen_work (id, conversation_id, channel, account_id, arrived_at)
            values (?, ?, 'task', ?, ?)""")
        .params(work.value(), conversation.value(), new UUID(0, 0), at(when))
        .update();
  }

  private List<Task> list(String sql, UUID key) {
    return jdbc.sql(sql).param(key).query(this::task).list();
  }

  private Task task(ResultSet row, int number) throws SQLException {
    UUID work = uuid(row, "work_item_id");
    String answer = row.getString("answer");
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        work == null ? null : new WorkItemId(work),
        row.getString("title"),
        row.getString("body"),
        TaskState.of(row.getString("state")),
        new Recipient(
            Recipient.Kind.of(row.getString("for_kind")),
            row.getObject("for_id", UUID.class),
            row.getString("for_name")),
        maybeInstant(row, "due_at").orElse(null),
        List.of(json.readValue(row.getString("checklist"), Task.Step[].class)),
        List.of(json.readValue(row.getString("fields"), Task.Field[].class)),
        uuids(row, "after_tasks").stream().map(TaskId::new).toList(),
        uuids(row, "entry_ids").stream().map(EntryId::new).toList(),
        new Named(row.getObject("asked_by", UUID.class), row.getString("asked_name")),
        maybeAgent(row, "assignee_id").map(names::named).orElse(null),
        instant(row, "created_at"),
        maybeInstant(row, "started_at").orElse(null),
        answer == null ? null : json.readValue(answer, Task.Answer.class),
        row.getLong("version"));
  }

  private static java.sql.@Nullable Timestamp timestamp(@Nullable Instant when) {
    return when == null ? null : at(when);
  }
}
