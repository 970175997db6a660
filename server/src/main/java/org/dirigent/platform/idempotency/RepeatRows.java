package org.dirigent.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.dirigent.platform.Seal;
import org.dirigent.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys in PostgreSQL, so that every node knows them and they survive a restart. What is older
 * than a day is cleared away bit by bit when somebody comes with a new one.
 */
@Component
final class RepeatRows {

  /** How long an answer is kept. */
  static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Seal seal;

  RepeatRows(
      JdbcClient jdbc,
      JsonMapper json,
      InstantSource clock,
      Secrets secrets,
      RandomGenerator random) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.seal = new Seal("idempotency-answers", secrets, random);
  }

  /** Takes the key; of two at the same time one is first. */
  Beginning begin(RepeatKey key) {
    Instant now = clock.instant();
    OffsetDateTime expired = now.minus(KEPT).atOffset(ZoneOffset.UTC);
    clearAway(expired);
    boolean first =
        jdbc.sql(
                    """
                    insert into idempotency_key (caller, key_hash, begun_at) values (?, ?, ?)
                    on conflict (caller, key_hash) do update
                       set begun_at = excluded.begun_at, fingerprint = null, answer = null
                     where idempotency_key.begun_at < ?
                    """)
                .params(key.caller(), key.hash(), now.atOffset(ZoneOffset.UTC), expired)
                .update()
            > 0;
    return first ? new Beginning.First() : read(key, now);
  }

  private Beginning read(RepeatKey key, Instant now) {
    return jdbc.sql(
            """
            select begun_at, fingerprint, answer from idempotency_key
             where caller = ? and key_hash = ?
            """)
        .params(key.caller(), key.hash())
        .query((row, _) -> read(key, row))
        .optional()
        .orElse(new Beginning.UnderWay(now)); // freed in this very moment: it may be sent again
  }

  private Beginning read(RepeatKey key, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("answer");
    if (sealed == null) {
      return new Beginning.UnderWay(row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }
    KeptAnswer answer = json.readValue(seal.open(key.place(), sealed), KeptAnswer.class);
    return new Beginning.Answered(row.getBytes("fingerprint"), answer);
  }

  /** Keeps the first answer. */
  void keep(RepeatKey key, byte[] fingerprint, KeptAnswer answer) {
    jdbc.sql(
            """
            update idempotency_key set fingerprint = ?, answer = ? where caller = ? and key_hash = ?
            """)
        .params(fingerprint, seal.close(key.place(), json.writeValueAsBytes(answer)))
        .params(key.caller(), key.hash())
        .update();
  }

  /** Gives the key free: nothing was done with it. */
  void free(RepeatKey key) {
    jdbc.sql("delete from idempotency_key where caller = ? and key_hash = ?")
        .params(key.caller(), key.hash())
        .update();
  }

  private void clearAway(OffsetDateTime expired) {
    jdbc.sql(
            """
            delete from idempotency_key where (caller, key_hash) in (
              select caller, key_hash from idempotency_key where begun_at < ?
               order by begun_at limit 100 for update skip locked)
            """)
        .param(expired)
        .update();
  }
}
