package org.dirigent.dispatch.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.Lease;
import org.dirigent.routing.Command;
import org.dirigent.routing.CommandCodec;
import org.dirigent.routing.EventCodec;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Run;
import org.dirigent.routing.Snapshot;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dispatch log in PostgreSQL: a batch of runs is one transaction, proven by the lease's row.
 */
@Component
class PostgresDispatchLog implements DispatchLog {

  private final JdbcClient jdbc;
  private final BatchedStatements batches;
  private final TransactionTemplate transaction;

  PostgresDispatchLog(JdbcClient jdbc, BatchedStatements batches, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = transaction;
  }

  @Override
  public void append(UUID id, Command command) {
    jdbc.sql("insert into dispatch_command (id, bytes) values (?, ?) on conflict do nothing")
        .params(id, CommandCodec.encode(command))
        .update();
  }

  @Override
  public List<Asked> unanswered(int limit) {
    return jdbc.sql(
            "select id, bytes from dispatch_command where answered_at is null order by number limit ?")
        .param(limit)
        .query(
            (row, _) ->
                new Asked(row.getObject(1, UUID.class), CommandCodec.decode(row.getBytes(2))))
        .list();
  }

  @Override
  public Map<UUID, Reply> answered(Set<UUID> ids) {
    Map<UUID, Reply> replies = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              select id, refusal, detail from dispatch_command
               where id = any(?) and answered_at is not null
              """)
          .param(ids.toArray(UUID[]::new))
          .query(
              row -> {
                replies.put(
                    row.getObject(1, UUID.class), reply(row.getString(2), row.getString(3)));
              });
    }
    return replies;
  }

  private static Reply reply(@Nullable String refusal, @Nullable String detail) {
    return refusal == null
        ? new Reply.Done(0)
        : new Reply.Refused(refusal, detail == null ? "" : detail);
  }

  @Override
  public boolean commit(Lease lease, List<Entry> entries, List<Answer> answers, Runnable together) {
    Boolean held =
        transaction.execute(
            _ -> {
              if (!lease.stillHeld()) {
                return false;
              }
              write(entries);
              answer(answers);
              together.run();
              return true;
            });
    return Boolean.TRUE.equals(held);
  }

  private void write(List<Entry> entries) {
    batches.send(
        "insert into dispatch_log (position, tick, command, events) values (?, ?, ?, ?)",
        entries.stream()
            .<@Nullable Object[]>map(
                entry ->
                    new @Nullable Object[] {
                      entry.position(),
                      entry.at().value(),
                      entry.command().orElse(null),
                      EventCodec.encode(entry.run().events())
                    })
            .toList());
  }

  private void answer(List<Answer> answers) {
    batches.send(
        "update dispatch_command set answered_at = now(), refusal = ?, detail = ? where id = ?",
        answers.stream()
            .filter(Answer::stored)
            .<@Nullable Object[]>map(
                answer -> new @Nullable Object[] {code(answer), detail(answer), answer.id()})
            .toList());
    batches.send(
        """
        insert into dispatch_command (id, bytes, answered_at, refusal, detail)
        values (?, ?, now(), ?, ?)
        """,
        answers.stream()
            .filter(answer -> !answer.stored())
            .<@Nullable Object[]>map(
                answer ->
                    new @Nullable Object[] {
                      answer.id(),
                      CommandCodec.encode(answer.command()),
                      code(answer),
                      detail(answer)
                    })
            .toList());
  }

  private static @Nullable String code(Answer answer) {
    return answer.reply() instanceof Reply.Refused refused ? refused.code() : null;
  }

  private static @Nullable String detail(Answer answer) {
    return answer.reply() instanceof Reply.Refused refused ? refused.detail() : null;
  }

  @Override
  public Optional<Snapshot> snapshot() {
    return jdbc.sql(
            "select position, format, hash, state from dispatch_snapshot order by position desc limit 1")
        .query(
            (row, _) ->
                new Snapshot(row.getLong(1), row.getInt(2), row.getLong(3), row.getBytes(4)))
        .optional();
  }

  @Override
  public void keep(Snapshot snapshot) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql(
                  """
                  insert into dispatch_snapshot (position, format, hash, state)
                  values (?, ?, ?, ?) on conflict do nothing
                  """)
              .params(snapshot.position(), snapshot.format(), snapshot.hash(), snapshot.state())
              .update();
          jdbc.sql(
                  """
                  delete from dispatch_snapshot where position not in
                    (select position from dispatch_snapshot order by position desc limit 2)
                  """)
              .update();
        });
  }

  @Override
  public List<Entry> after(long position, int limit) {
    return jdbc.sql(
            """
            select position, tick, command, events from dispatch_log
             where position > ? order by position limit ?
            """)
        .params(position, limit)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var events = EventCodec.decode(row.getBytes(4));
    return new Entry(
        row.getLong(1),
        new Tick(row.getLong(2)),
        Optional.ofNullable(row.getObject(3, UUID.class)),
        new Run(events, new Outcome.Decided(events)));
  }
}
