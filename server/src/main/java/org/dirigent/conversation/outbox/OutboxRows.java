package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Content;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Spoken;
import org.dirigent.workforce.AgentId;
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
    Instant held = message.heldUntil();
    jdbc.sql(
            """
            insert into outbox (entry_id, conversation_id, segment_id, seq, author_id, due_at,
              held_until, account_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(message.entry().value(), message.conversation().value())
        .param(message.segment() == null ? null : message.segment().value())
        .param(message.seq())
        .param(message.author() == null ? null : message.author().value())
        .param(at(held == null ? now : held))
        .param(held == null ? null : at(held))
        .param(message.account() == null ? null : message.account().value())
        .update();
  }

  /**
   * The first message of the conversation that still waits; what is held back makes room. What goes
   * out is read from the view of what may be sent, in which there are no notes.
   */
  Optional<Due> first(ConversationId conversation, Instant now) {
    return jdbc.sql(
            """
            select o.entry_id, o.tries, o.due_at, o.held_until, o.begun, o.conversation_id, o.author_id,
                   coalesce(a.channel, s.channel) as channel,
                   coalesce(o.account_id, s.account_id) as account_id,
                   p.public_name, p.said, p.at, p.kind as entry_kind, o.author_id is null as automatic,
                   to_whom.kind, to_whom.scope, to_whom.value
              from outbox o
              join posted_entry p on p.conversation_id = o.conversation_id and p.seq = o.seq
              left join segment s on s.id = o.segment_id
              left join channel_account a on a.id = o.account_id
              left join lateral (
                select l.kind, l.scope, l.value from lane l
                 where l.id = any(s.lanes) and l.kind <> 'unreadable'
                 order by array_position(s.lanes, l.id) limit 1) as to_whom on true
             where o.conversation_id = ? and o.state = 'queued'
             order by (o.held_until is not null and o.held_until > ?), o.seq limit 1""")
        .params(conversation.value(), at(now))
        .query(this::due)
        .optional();
  }

  /** From now on it is not held any more: false if it was taken back. */
  boolean release(EntryId entry) {
    return jdbc.sql("update outbox set held_until = null where entry_id = ? and state = 'queued'")
            .param(entry.value())
            .update()
        == 1;
  }

  /**
   * Somebody is about to hand it over. If they never say what became of it, nobody else tries: it
   * may be out.
   */
  void begin(EntryId entry) {
    jdbc.sql("update outbox set begun = true where entry_id = ? and state = 'queued'")
        .param(entry.value())
        .update();
  }

  /** Until when this message is held, if it is; nobody releases it until the transaction ends. */
  Optional<Instant> lockHeld(EntryId entry) {
    return jdbc.sql(
            """
            select held_until from outbox
             where entry_id = ? and state = 'queued' and held_until is not null for update""")
        .param(entry.value())
        .query((row, _) -> instant(row, "held_until"))
        .optional();
  }

  /** It never goes out. */
  void delete(EntryId entry) {
    jdbc.sql("delete from outbox where entry_id = ?").param(entry.value()).update();
  }

  /** Whether it was still under way. */
  boolean settled(EntryId entry, State state, @Nullable String code) {
    return jdbc.sql(
                """
            update outbox set state = ?, code = ?, tries = tries + 1
             where entry_id = ? and state = 'queued'""")
            .param(state.code())
            .param(code)
            .param(entry.value())
            .update()
        == 1;
  }

  void postponed(EntryId entry, Instant due) {
    jdbc.sql("update outbox set tries = tries + 1, begun = false, due_at = ? where entry_id = ?")
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
        EntryKind.of(row.getString("entry_kind")),
        new ChannelName(row.getString("channel")),
        row.getInt("tries"),
        instant(row, "due_at"),
        maybeInstant(row, "held_until").isPresent(),
        row.getBoolean("begun"),
        row.getBoolean("automatic") && row.getString("entry_kind").equals("message"),
        instant(row, "at"),
        Optional.ofNullable(row.getObject("author_id", UUID.class)).map(AgentId::new),
        outbound(row, id));
  }

  /** Nothing if nobody is known to whom it could go. */
  private Optional<Outbound> outbound(ResultSet row, EntryId id) throws SQLException {
    Content content = Contents.content(json.readValue(row.getString("said"), Spoken.class));
    Optional<Address> to =
        content instanceof Content.Mail mail && !mail.head().to().isEmpty()
            ? Optional.of(mail.head().to().getFirst().address()).map(OutboxRows::mailbox)
            : address(row);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outbound(
            new MessageId(id.value()),
            new AccountId(row.getObject("account_id", UUID.class)),
            to.get(),
            row.getString("public_name"),
            content));
  }

  static Address mailbox(String address) {
    return new Address(AddressKind.EMAIL, "", address.toLowerCase(Locale.ROOT));
  }

  private static Optional<Address> address(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    if (kind == null) {
      return Optional.empty();
    }
    AddressKind of =
        Arrays.stream(AddressKind.values())
            .filter(known -> known.code().equals(kind))
            .findFirst()
            .orElseThrow();
    return Optional.of(new Address(of, row.getString("scope"), row.getString("value")));
  }

  /**
   * A message that waits.
   *
   * @param held until it is due it may be taken back
   * @param begun it was being handed over when we were cut off
   * @param automatic no person wrote it
   */
  record Due(
      EntryId entry,
      ConversationId conversation,
      EntryKind kind,
      ChannelName channel,
      int tries,
      Instant dueAt,
      boolean held,
      boolean begun,
      boolean automatic,
      Instant writtenAt,
      Optional<AgentId> author,
      Optional<Outbound> outbound) {}
}
