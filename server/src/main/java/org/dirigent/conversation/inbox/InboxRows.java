package org.dirigent.conversation.inbox;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.conversation.timeline.Lane;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the inbox. */
@Component
class InboxRows {

  /** One statement for any number of rows: one plan, one round trip, one commit. */
  private static final String INSERT =
      """
      insert into inbox (account_id, delivery_key, lane, kind, payload, received_at)
      select account, key, lane, kind, payload, timestamptz 'epoch' + micros * interval '1 us'
        from unnest(?, ?, ?, ?, ?, ?) as t (account, key, lane, kind, payload, micros)
      on conflict (account_id, delivery_key) do nothing
      returning account_id, delivery_key""";

  private final JdbcOperations jdbc;
  private final JdbcClient client;

  InboxRows(JdbcOperations jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /** Writes deliveries in this order; answers which of them are new. */
  Set<Taken.Once> insert(List<Taken> deliveries) {
    return jdbc.execute(
        (ConnectionCallback<Set<Taken.Once>>) connection -> insert(connection, deliveries));
  }

  private static Set<Taken.Once> insert(Connection connection, List<Taken> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(1, array(connection, "uuid", rows, row -> row.account().value()));
      statement.setArray(2, array(connection, "text", rows, row -> row.key().value()));
      statement.setArray(3, array(connection, "uuid", rows, row -> row.lane().value()));
      statement.setArray(4, array(connection, "text", rows, row -> row.kind().code()));
      statement.setArray(5, array(connection, "text", rows, Taken::payload));
      statement.setArray(6, array(connection, "int8", rows, row -> micros(row.at())));
      var fresh = new HashSet<Taken.Once>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          fresh.add(
              new Taken.Once(
                  new AccountId(row.getObject(1, UUID.class)), new DeliveryKey(row.getString(2))));
        }
      }
      return fresh;
    }
  }

  private static java.sql.Array array(
      Connection connection, String type, List<Taken> rows, Function<Taken, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** The next deliveries of a lane in their order, locked until the transaction ends. */
  List<Waiting> waiting(Lane lane, int limit) {
    return client
        .sql(
            """
            select id, account_id, delivery_key, lane, kind, payload, received_at from inbox
             where lane = ? and state = 0 order by id limit ? for update""")
        .params(lane.value(), limit)
        .query(InboxRows::read)
        .list();
  }

  /** One delivery that was set aside, locked; nothing if somebody else is at it. */
  List<Waiting> aside(long id) {
    return client
        .sql(
            """
            select id, account_id, delivery_key, lane, kind, payload, received_at from inbox
             where id = ? and state = 2 for update skip locked""")
        .param(id)
        .query(InboxRows::read)
        .list();
  }

  /** These are understood. */
  void done(Collection<Waiting> deliveries) {
    client
        .sql("update inbox set state = 1 where id = any(?)")
        .param(deliveries.stream().map(Waiting::id).toArray(Long[]::new))
        .update();
  }

  /** Something is the matter with this one. */
  void state(long id, int state) {
    client.sql("update inbox set state = ? where id = ?").params(state, id).update();
  }

  /**
   * Lanes in which something waits, found by stepping through the index from lane to lane, so that
   * a long lane costs no more than a short one.
   */
  List<Lane> lanesWaiting(int limit) {
    return client
        .sql(
            """
            with recursive step as (
              (select lane from inbox where state = 0 order by lane limit 1)
              union all
              select (select lane from inbox where state = 0 and lane > step.lane
                       order by lane limit 1)
                from step where step.lane is not null)
            select lane from step where lane is not null limit ?""")
        .param(limit)
        .query((row, _) -> new Lane(row.getObject("lane", UUID.class)))
        .list();
  }

  /** Lanes in which something waits that is no letter, by an index of their own. */
  List<Lane> liveLanesWaiting(int limit) {
    return client
        .sql(
            """
            select distinct lane from inbox
             where state = 0 and kind not in ('mail', 'undelivered', 'inquiry') limit ?""")
        .param(limit)
        .query((row, _) -> new Lane(row.getObject("lane", UUID.class)))
        .list();
  }

  /** Forgets the contents of what was understood before that time; answers how many. */
  int forgetBefore(Instant limit, int rows) {
    return client
        .sql(
            """
            with next as (
              select i.id, i.state, i.received_at from inbox i, inbox_sweep s
               where i.id > s.upto order by i.id limit ?),
            old as (
              select id from next
               where id < coalesce((select min(id) from next
                                     where received_at >= ? or state in (0, 2)), id + 1)),
            swept as (update inbox set payload = null where id in (select id from old))
            update inbox_sweep set upto = (select max(id) from old)
             where exists (select 1 from old)
            returning (select count(*) from old)""")
        .params(rows, at(limit))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static Waiting read(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        new AccountId(row.getObject("account_id", UUID.class)),
        new DeliveryKey(row.getString("delivery_key")),
        new Lane(row.getObject("lane", UUID.class)),
        LetterKind.of(row.getString("kind")),
        row.getString("payload"),
        instant(row, "received_at"));
  }
}
