package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeAgent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.ConversationRow.Heading;
import org.dirigent.conversation.timeline.ConversationRow.Length;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of conversations. Whoever changes anything of a conversation locks its row first. */
@Component
class ConversationRows {

  private final JdbcClient jdbc;

  ConversationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ConversationRow> find(ConversationId id) {
    return one("select * from conversation where id = ?", id.value());
  }

  Optional<ConversationRow> lock(ConversationId id) {
    return one("select * from conversation where id = ? for update", id.value());
  }

  /** The conversation in which this lane spoke last, or the one in which it goes on. */
  Optional<ConversationRow> lockOf(Lane lane) {
    return one(
        """
        select * from conversation
         where id = (select coalesce(c.merged_into, c.id)
                       from lane l join segment s on s.id = l.segment_id
                       join conversation c on c.id = s.conversation_id
                      where l.id = ?)
           for update""",
        lane.value());
  }

  Optional<ConversationRow> lockOf(WorkItemId work) {
    return one(
        """
        select * from conversation
         where id = (select conversation_id from arisen_work where id = ?) for update""",
        work.value());
  }

  Optional<ConversationRow> lockOf(EntryId entry) {
    return one(
        """
        select * from conversation
         where id = (select conversation_id from entry where id = ?) for update""",
        entry.value());
  }

  /** The customer's conversation in which something happened last; what is set aside is none. */
  Optional<ConversationRow> lockNewestOf(CustomerId customer) {
    return one(
        """
        select * from conversation where customer_id = ? and merged_into is null
           and status <> 'set-aside'
         order by last_at desc limit 1 for update""",
        customer.value());
  }

  void insert(ConversationRow row) {
    jdbc.sql(
            """
            insert into conversation (id, customer_id, topic, channel, opened_at, last_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(row.id().value(), row.customer().value(), row.topic(), row.channel())
        .params(at(row.openedAt()), at(row.lastAt()))
        .update();
  }

  void update(ConversationRow row) {
    jdbc.sql(
            """
            update conversation set customer_id = ?, topic = ?, tags = ?, owner_id = ?, status = ?,
              last_at = ?, last_seq = ?, read_by_agent = ?, version = ?, changed_in = ?
             where id = ?""")
        .param(row.customer().value())
        .param(row.topic())
        .param(row.tags().toArray(String[]::new))
        .param(row.owner().map(AgentId::value).orElse(null))
        .param(row.status().code())
        .param(at(row.lastAt()))
        .params(row.lastSeq(), row.length().readByAgent(), row.version(), row.heading().changedIn())
        .param(row.id().value())
        .update();
  }

  private Optional<ConversationRow> one(String sql, UUID key) {
    return jdbc.sql(sql).param(key).query(ConversationRows::read).optional();
  }

  private static ConversationRow read(ResultSet row, int number) throws SQLException {
    return new ConversationRow(
        new ConversationId(row.getObject("id", UUID.class)),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        row.getString("channel"),
        instant(row, "opened_at"),
        heading(row),
        new Length(row.getInt("last_seq"), instant(row, "last_at"), row.getInt("read_by_agent")),
        row.getLong("version"));
  }

  private static Heading heading(ResultSet row) throws SQLException {
    return new Heading(
        row.getString("topic"),
        List.of((String[]) row.getArray("tags").getArray()),
        maybeAgent(row, "owner_id"),
        ConversationStatus.of(row.getString("status")),
        row.getLong("changed_in"));
  }
}
