package org.dirigent.conversation.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelName;
import org.dirigent.workforce.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of channel accounts. */
@Component
public class AccountRows {

  /** Accounts of one deployment; a bound, not a goal. */
  static final int MOST = 1_000;

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AccountRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The account of this id, active, inactive or retired. */
  public Optional<StoredAccount> find(AccountId id) {
    return jdbc.sql("select * from channel_account where id = ?")
        .param(id.value())
        .query(this::read)
        .optional();
  }

  Optional<StoredAccount> lock(AccountId id) {
    return jdbc.sql("select * from channel_account where id = ? and not retired for update")
        .param(id.value())
        .query(this::read)
        .optional();
  }

  List<StoredAccount> all() {
    return jdbc.sql(
            "select * from channel_account where not retired order by channel, lower(name), id limit ?")
        .param(MOST)
        .query(this::read)
        .list();
  }

  void insert(StoredAccount account) {
    jdbc.sql(
            """
            insert into channel_account
              (id, channel, name, public_key, active, queue_id, language, settings, secrets)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
        .params(account.id().value(), account.channel().value(), account.name())
        .params(account.publicKey(), account.active(), account.queue().value())
        .params(account.language(), json.writeValueAsString(account.settings()))
        .param(json.writeValueAsString(account.secrets()))
        .update();
  }

  void update(StoredAccount account) {
    jdbc.sql(
            """
            update channel_account set name = ?, public_key = ?, active = ?, retired = ?,
              queue_id = ?, language = ?, settings = ?::jsonb, secrets = ?::jsonb, version = ?
             where id = ?""")
        .params(account.name(), account.publicKey(), account.active(), account.retired())
        .params(account.queue().value(), account.language())
        .params(json.writeValueAsString(account.settings()))
        .params(json.writeValueAsString(account.secrets()))
        .params(account.version(), account.id().value())
        .update();
  }

  private StoredAccount read(ResultSet row, int number) throws SQLException {
    return new StoredAccount(
        new AccountId(row.getObject("id", UUID.class)),
        new ChannelName(row.getString("channel")),
        row.getString("name"),
        row.getString("public_key"),
        row.getBoolean("active"),
        row.getBoolean("retired"),
        new QueueId(row.getObject("queue_id", UUID.class)),
        row.getString("language"),
        json.readValue(row.getString("settings"), TEXTS),
        json.readValue(row.getString("secrets"), TEXTS),
        row.getLong("version"));
  }
}
