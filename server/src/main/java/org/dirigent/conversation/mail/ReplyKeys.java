package org.dirigent.conversation.mail;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.MessageId;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of reply keys: by which message ids a mail finds the conversation that it belongs to.
 * The first who uses an id has it; ids come from outside and prove nothing.
 */
@Component
public class ReplyKeys {

  private static final int REFERENCES = 20;

  private final JdbcClient jdbc;

  ReplyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From now on mails that name this id belong here. */
  public void add(
      String key, AccountId account, ConversationId conversation, EntryId entry, Instant when) {
    jdbc.sql(
            """
            insert into reply_key (key, account_id, conversation_id, entry_id, at)
            values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(key, account.value(), conversation.value(), entry.value(), at(when))
        .update();
  }

  /** The entry that came under the first of these ids that is known to this account. */
  public Optional<EntryId> find(AccountId account, List<String> keys) {
    return jdbc.sql(
            """
            select entry_id from reply_key where account_id = ? and key = any(?)
             order by array_position(?, key) limit 1""")
        .param(account.value())
        .param(keys.toArray(String[]::new))
        .param(keys.toArray(String[]::new))
        .query(UUID.class)
        .optional()
        .map(EntryId::new);
  }

  /**
   * The ids of the mails that the customer's side wrote here, oldest first; the last ones only.
   * What was merged into it was written here too, and the mail from which it was split off.
   */
  public List<String> saidIn(ConversationId conversation) {
    return jdbc.sql(
            """
            select r.key
              from (select * from reply_key where conversation_id = :here
                    union
                    select * from reply_key where conversation_id in (
                      select id from conversation where merged_into = :here)
                    union
                    select r.* from conversation_split s
                      join reply_key r on r.conversation_id = s.origin_id
                                      and r.entry_id = s.entry_id
                     where s.conversation_id = :here) as r
              join entry e on e.id = r.entry_id
             where e.kind = 'message'
             order by r.at desc, e.seq desc limit :most""")
        .param("here", conversation.value())
        .param("most", REFERENCES)
        .query((row, _) -> row.getString(1))
        .list()
        .reversed();
  }

  /**
   * Letters of the system here, oldest first: what a conversation began with before mails had ids.
   */
  public List<MessageId> confirmedIn(ConversationId conversation) {
    return jdbc.sql(
            """
            select id from entry
             where conversation_id = ? and kind = 'message' and author = 'system'
               and body -> 'mail' is not null
             order by seq limit 1""")
        .param(conversation.value())
        .query((row, _) -> new MessageId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Forgets what came before that time; answers how many. */
  public int forgetBefore(Instant limit, int most) {
    return jdbc.sql(
            """
            delete from reply_key where (key, account_id) in (
              select key, account_id from reply_key where at < ? order by at limit ?)""")
        .params(at(limit), most)
        .update();
  }
}
