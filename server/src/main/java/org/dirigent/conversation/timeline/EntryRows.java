package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.at;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.customer.CustomerId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries, as it is written. */
@Component
class EntryRows {

  private final JdbcOperations jdbc;
  private final JdbcClient client;
  private final JsonMapper json;

  EntryRows(JdbcOperations jdbc, JdbcClient client, JsonMapper json) {
    this.jdbc = jdbc;
    this.client = client;
    this.json = json;
  }

  /** Writes entries, in one round trip to the database. */
  void insert(List<Placed> entries) {
    jdbc.batchUpdate(
        """
        insert into entry (conversation_id, seq, id, segment_id, customer_id, channel, at, kind,
          author, author_id, author_name, public_name, body, told_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        entries,
        entries.size(),
        this::columns);
  }

  private void columns(PreparedStatement row, Placed placed) throws SQLException {
    NewEntry entry = placed.entry();
    Voice voice = entry.voice();
    row.setObject(1, placed.conversation().value());
    row.setInt(2, placed.seq());
    row.setObject(3, entry.id().value());
    row.setObject(4, placed.segment() == null ? null : placed.segment().id().value());
    row.setObject(5, placed.customer().value());
    row.setString(6, placed.channel());
    row.setTimestamp(7, at(entry.at()));
    row.setString(8, EntryKind.of(entry.body()).code());
    row.setString(9, voice.by().code());
    row.setObject(10, voice.id());
    row.setString(11, voice.name());
    row.setString(12, voice.publicName());
    row.setString(13, json.writeValueAsString(entry.body()));
    row.setString(14, entry.toldBy());
  }

  /** Where an entry stands, if it is there already. */
  Optional<Integer> seqOf(EntryId id) {
    return client
        .sql("select seq from entry where id = ?")
        .param(id.value())
        .query(Integer.class)
        .optional();
  }

  /** Marks a message as taken back; what it said stays for agents. */
  void withdraw(EntryId message) {
    client
        .sql(
            """
            update entry set kind = 'withdrawn', body = jsonb_build_object('withdrawn', body)
             where id = ? and kind = 'message'""")
        .param(message.value())
        .update();
  }

  /** Puts in the place of a placeholder what it stood for; false if there is none. */
  boolean replace(EntryId placeholder, Voice voice, EntryBody body) {
    return client
            .sql(
                """
                update entry set kind = ?, author = ?, author_id = ?, body = ?::jsonb
                 where id = ? and kind = 'unreadable'""")
            .params(EntryKind.of(body).code(), voice.by().code())
            .param(voice.id())
            .params(json.writeValueAsString(body), placeholder.value())
            .update()
        == 1;
  }

  /** Moves a conversation's entries to the customer it turned out to belong to. */
  void belongTo(ConversationId conversation, CustomerId customer) {
    client
        .sql("update entry set customer_id = ? where conversation_id = ?")
        .params(customer.value(), conversation.value())
        .update();
  }
}
