package org.dirigent.dispatch.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkList;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items out of their rows. */
@Component
class PostgresWork implements WorkList {

  private static final int LIMIT = 200;
  private static final int IN_HAND_LIMIT = 5_000;

  private static final String COLUMNS =
      """
      select id, conversation, customer, coalesce(channel_now, channel), status, queue, assignee, arrived_at, waiting_since,
             answered_at, engaged_at, wrap_up_until, ended_at, over_committed, language, answer_within, version
        from work_item
      """;

  private final JdbcClient jdbc;

  PostgresWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Work> find(WorkItemId id) {
    return jdbc.sql(COLUMNS + " where id = ?")
        .param(id.value())
        .query(PostgresWork::work)
        .optional();
  }

  @Override
  public Optional<Work> newestOf(ConversationId conversation) {
    return jdbc.sql(
            COLUMNS + " where conversation = ? order by ended_at is null desc, number desc limit 1")
        .param(conversation.value())
        .query(PostgresWork::work)
        .optional();
  }

  @Override
  public List<Work> inHandOf(AgentId agent) {
    return jdbc.sql(
            COLUMNS
                + """
                 where assignee = ? and ended_at is null order by engaged_at, id limit %d
                """
                    .formatted(LIMIT))
        .param(agent.value())
        .query(PostgresWork::work)
        .list();
  }

  @Override
  public List<Work> inHand() {
    return jdbc.sql(
            COLUMNS
                + """
                 where assignee is not null and ended_at is null order by assignee, engaged_at limit %d
                """
                    .formatted(IN_HAND_LIMIT))
        .query(PostgresWork::work)
        .list();
  }

  @Override
  public List<Work> waiting(Optional<QueueId> queue, int after, int limit) {
    return underWay(
        queue,
        "and status in ('waiting', 'offered', 'scheduled', 'arriving')",
        "arrived_at, id",
        after,
        limit);
  }

  @Override
  public List<Work> underWay(Optional<QueueId> queue, int after, int limit) {
    return underWay(queue, "", "arrived_at desc, id", after, limit);
  }

  private List<Work> underWay(
      Optional<QueueId> queue, String condition, String order, int after, int limit) {
    return jdbc.sql(
            COLUMNS
                + " where ended_at is null and (:all or queue = :queue) "
                + condition
                + " order by "
                + order
                + " offset :after limit :limit")
        .param("all", queue.isEmpty())
        .param("queue", queue.map(QueueId::value).orElse(new UUID(0, 0)))
        .param("after", after)
        .param("limit", Math.min(limit, LIMIT))
        .query(PostgresWork::work)
        .list();
  }

  private static Work work(ResultSet row, int number) throws SQLException {
    return new Work(
        new WorkItemId(row.getObject(1, UUID.class)),
        new ConversationId(row.getObject(2, UUID.class)),
        new CustomerId(row.getObject(3, UUID.class)),
        new ChannelName(row.getString(4)),
        WorkStatus.of(row.getString(5)),
        new QueueId(row.getObject(6, UUID.class)),
        Optional.ofNullable(row.getObject(7, UUID.class)).map(AgentId::new),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        instant(row, 9),
        instant(row, 10),
        instant(row, 11),
        instant(row, 12),
        instant(row, 13),
        row.getBoolean(14),
        row.getString(15),
        Optional.ofNullable(row.getObject(16, Integer.class)).map(Duration::ofSeconds),
        row.getLong(17));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
