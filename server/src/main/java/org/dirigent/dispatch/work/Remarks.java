package org.dirigent.dispatch.work;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people say when they pass work on or end it. Stored under the command's id before the
 * command is decided, for the engine's log holds no text; what belongs to a refused command is
 * never read.
 */
@Component
public class Remarks {

  private final JdbcClient jdbc;
  private final Workforce workforce;

  Remarks(JdbcClient jdbc, Workforce workforce) {
    this.jdbc = jdbc;
    this.workforce = workforce;
  }

  /**
   * A note and a disposition, each perhaps.
   *
   * @param keepsOpen whether the conversation goes on after this work
   */
  public record Remark(
      Optional<String> note, Optional<DispositionId> disposition, boolean keepsOpen) {}

  /** Keeps what was said with a command. */
  public void keep(UUID command, WorkItemId work, Remark remark) {
    jdbc.sql(
            """
            insert into remark (command, work, note, disposition, keeps_open)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(command)
        .param(work.value())
        .param(remark.note().orElse(null))
        .param(remark.disposition().map(DispositionId::value).orElse(null))
        .param(remark.keepsOpen())
        .update();
  }

  Optional<Remark> find(UUID command) {
    return jdbc.sql("select note, disposition, keeps_open from remark where command = ?")
        .param(command)
        .query(
            (row, _) ->
                new Remark(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getObject(2, UUID.class)).map(DispositionId::new),
                    row.getBoolean(3)))
        .optional();
  }

  Optional<String> note(UUID command) {
    return find(command).flatMap(Remark::note);
  }

  /** A transfer that was asked for. */
  public record Transfer(AgentId by, Optional<String> note) {}

  /** Keeps who asked for a transfer and why. */
  public void keepTransfer(UUID command, WorkItemId work, AgentId by, @Nullable String note) {
    jdbc.sql(
            """
            insert into remark (command, work, note, transferred_by) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(command)
        .param(work.value())
        .param(note)
        .param(by.value())
        .update();
  }

  /** The last transfer of this item that was carried out. */
  Optional<Transfer> lastTransfer(WorkItemId work) {
    return jdbc.sql(
            """
            select r.transferred_by, r.note
              from remark r join dispatch_command c on c.id = r.command
             where r.work = ? and r.transferred_by is not null
               and c.answered_at is not null and c.refusal is null
             order by c.number desc limit 1
            """)
        .param(work.value())
        .query(
            (row, _) ->
                new Transfer(
                    new AgentId(row.getObject(1, UUID.class)),
                    Optional.ofNullable(row.getString(2))))
        .optional();
  }

  /** Nobody said anything in time: the queue's default code holds. */
  Remark whenTimeRanOut(WorkItemId work) {
    Optional<DispositionId> code =
        jdbc.sql("select queue from work_item where id = ?")
            .param(work.value())
            .query(UUID.class)
            .optional()
            .flatMap(queue -> workforce.queue(new QueueId(queue)))
            .map(Queue::wrapUp)
            .flatMap(wrapUp -> Optional.ofNullable(wrapUp.defaultDispositionId()));
    return new Remark(Optional.empty(), code, false);
  }
}
