package org.dirigent.conversation.timeline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.Arrivals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts work items where they are kept. */
@Component
final class PostgresArrivals implements Arrivals {

  private final JdbcClient jdbc;

  PostgresArrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<ChannelName, Long> byChannel(Instant from, Instant until) {
    return jdbc
        .sql(
            """
            select channel, count(*) as arrived from arisen_work
             where arrived_at >= ? and arrived_at < ? group by channel""")
        .params(Timestamp.from(from), Timestamp.from(until))
        .query((row, _) -> Map.entry(new ChannelName(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
