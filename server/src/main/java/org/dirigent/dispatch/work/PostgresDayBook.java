package org.dirigent.dispatch.work;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.ChannelName;
import org.dirigent.dispatch.DayBook;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.workforce.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the rows of the work items; one index range for the time asked about. */
@Component
class PostgresDayBook implements DayBook {

  private final JdbcClient jdbc;

  PostgresDayBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<QueueDay> arrivedSince(Instant from, Map<QueueId, Duration> within) {
    List<QueueId> queues = List.copyOf(within.keySet());
    return jdbc.sql(
            """
            select w.arrival_queue, count(*), count(w.answered_at),
                   count(*) filter (where w.answered_at - w.arrived_at <= t.within),
                   count(*) filter (where w.status = 'abandoned' and w.answered_at is null),
                   count(*) filter (where w.status = 'abandoned' and w.answered_at is null
                                      and w.ended_at - w.arrived_at > t.within),
                   extract(epoch from avg(w.answered_at - w.arrived_at))
              from work_item w
              join (select unnest(?::uuid[]) as queue,
                           make_interval(secs => unnest(?::float8[])) as within) t
                on t.queue = w.arrival_queue
             where w.arrived_at >= ?
             group by w.arrival_queue
            """)
        .param(queues.stream().map(QueueId::value).toArray(UUID[]::new))
        .param(
            queues.stream()
                .map(queue -> (double) within.getOrDefault(queue, Duration.ZERO).toSeconds())
                .toArray(Double[]::new))
        .param(Timestamp.from(from))
        .query(
            (row, _) ->
                new QueueDay(
                    new QueueId(row.getObject(1, UUID.class)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    Optional.ofNullable(row.getBigDecimal(7))
                        .map(seconds -> Duration.ofMillis((long) (seconds.doubleValue() * 1_000)))))
        .list();
  }

  @Override
  public List<LedgerLine> ledger() {
    return jdbc.sql("select channel, status, count(*) from work_item group by channel, status")
        .query(
            (row, _) ->
                new LedgerLine(
                    new ChannelName(row.getString(1)),
                    WorkStatus.of(row.getString(2)),
                    row.getLong(3)))
        .list();
  }
}
