package org.dirigent.conversation.accounts;

import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Checkpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checkpoints as rows, sealed like the secrets of accounts. */
@Component
final class SealedCheckpoints implements Checkpoints {

  private final JdbcClient jdbc;
  private final SecretBox box;

  SealedCheckpoints(JdbcClient jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  @Override
  public Optional<String> find(AccountId account, String name) {
    return jdbc.sql("select sealed from channel_checkpoint where account_id = ? and name = ?")
        .params(account.value(), name)
        .query(String.class)
        .optional()
        .map(closed -> box.open(account, place(name), closed));
  }

  @Override
  public void keep(AccountId account, String name, String value) {
    if (value.length() > LIMIT) {
      throw new IllegalArgumentException(
          "A checkpoint has at most %d characters, not %d".formatted(LIMIT, value.length()));
    }
    jdbc.sql(
            """
            insert into channel_checkpoint (account_id, name, sealed) values (?, ?, ?)
            on conflict (account_id, name) do update set sealed = excluded.sealed, at = now()""")
        .params(account.value(), name, box.seal(account, place(name), value))
        .update();
  }

  /** The account is no more. */
  void forget(AccountId account) {
    jdbc.sql("delete from channel_checkpoint where account_id = ?").param(account.value()).update();
  }

  /** So that no checkpoint can be put in the place of a setting. */
  private static String place(String name) {
    return "checkpoint " + name;
  }
}
