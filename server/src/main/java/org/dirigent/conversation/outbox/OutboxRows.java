package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages on their way out. */
@Component
class OutboxRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OutboxRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Outgoing message, Instant now) {
    jdbc.sql(
            """
            insert into outbox (entry_id, conversation_id, segment_id, seq, author_id, due_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(message.entry().value(), message.conversation().value())
        .params(message.segment().value(), message.seq(), message.author().value(), at(now))
        .update();
  }

  /**
   * The first message of the conversation that still waits. What goes out is read from the view of
   * what may leave the server, like everything else that does.
   */
  Optional<Due> first(ConversationId conversation) {
    return jdbc.sql(
            """
            select o.entry_id, o.tries, o.due_at, o.conversation_id, s.channel, s.account_id,
                   e.public_name, e.said, e.at, to_whom.kind, to_whom.scope, to_whom.value
              from outbox o
              join outward_entry e on e.conversation_id = o.conversation_id and e.seq = o.seq
                                  and e.kind = 'message' and e.author = 'agent'
              join segment s on s.id = o.segment_id
              left join lateral (
                select l.kind, l.scope, l.value from lane l
                 where l.id = any(s.lanes) and l.kind <> 'unreadable'
                 order by array_position(s.lanes, l.id) limit 1) as to_whom on true
             where o.conversation_id = ? and o.state = 'queued'
             order by o.seq limit 1""")
        .param(conversation.value())
        .query(this::due)
        .optional();
  }

  void settled(EntryId entry, State state, @Nullable String code) {
    jdbc.sql(
            """
            update outbox set state = ?, code = ?, tries = tries + 1
             where entry_id = ? and state = 'queued'""")
        .param(state.code())
        .param(code)
        .param(entry.value())
        .update();
  }

  void postponed(EntryId entry, Instant due) {
    jdbc.sql("update outbox set tries = tries + 1, due_at = ? where entry_id = ?")
        .params(at(due), entry.value())
        .update();
  }

  /** Conversations with something that waits, found by stepping through the index. */
  List<ConversationId> conversationsWaiting(int limit) {
    return jdbc.sql(
            """
            with recursive step as (
              (select conversation_id as id from outbox where state = 'queued'
                order by conversation_id limit 1)
              union all
              select (select conversation_id from outbox
                       where state = 'queued' and conversation_id > step.id
                       order by conversation_id limit 1)
                from step where step.id is not null)
            select id from step where id is not null limit ?""")
        .param(limit)
        .query((row, _) -> new ConversationId(row.getObject("id", UUID.class)))
        .list();
  }

  private Due due(ResultSet row, int number) throws SQLException {
    var id = new EntryId(row.getObject("entry_id", UUID.class));
    return new Due(
        id,
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new ChannelName(row.getString("channel")),
        row.getInt("tries"),
        instant(row, "due_at"),
        instant(row, "at"),
        outbound(row, id));
  }

  /** Nothing if nobody is known to whom it could go. */
  private Optional<Outbound> outbound(ResultSet row, EntryId id) throws SQLException {
    String kind = row.getString("kind");
    if (kind == null) {
      return Optional.empty();
    }
    AddressKind of =
        Arrays.stream(AddressKind.values())
            .filter(known -> known.code().equals(kind))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new Outbound(
            new MessageId(id.value()),
            new AccountId(row.getObject("account_id", UUID.class)),
            new Address(of, row.getString("scope"), row.getString("value")),
            row.getString("public_name"),
            Contents.content(json.readValue(row.getString("said"), Spoken.class))));
  }

  /** A message that waits. */
  record Due(
      EntryId entry,
      ConversationId conversation,
      ChannelName channel,
      int tries,
      Instant dueAt,
      Instant writtenAt,
      Optional<Outbound> outbound) {}
}
