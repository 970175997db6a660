package org.dirigent.platform.webhooks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks as they stand in PostgreSQL; what is written joins the caller's transaction. */
@Component
final class WebhookRows {

  private final JdbcClient jdbc;

  WebhookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Webhook> all(int most) {
    return jdbc.sql("select %s from webhook order by name, id limit ?".formatted(Webhook.COLUMNS))
        .param(most)
        .query((row, _) -> Webhook.read(row))
        .list();
  }

  /** How many there are; nobody adds one until the transaction ends. */
  int lockAndCount() {
    jdbc.sql("lock table webhook in share row exclusive mode").update();
    return jdbc.sql("select count(*) from webhook").query(Integer.class).single();
  }

  Optional<Webhook> find(UUID id) {
    return one("id = ?", id);
  }

  /** The same, and nobody else may change it until the transaction ends. */
  Optional<Webhook> lock(UUID id) {
    return one("id = ? for update", id);
  }

  int generation(UUID id) {
    return jdbc.sql("select generation from webhook where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  void insert(Webhook webhook) {
    jdbc.sql("insert into webhook (id, name, url, types, made_at) values (?, ?, ?, ?, ?)")
        .params(webhook.id(), webhook.name(), webhook.url())
        .param(webhook.types().toArray(String[]::new))
        .param(webhook.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void update(Webhook webhook) {
    jdbc.sql(
            """
            update webhook set name = ?, url = ?, types = ?, active = ?, failing_since = ?,
                               off_reason = ?, version = ?
             where id = ?
            """)
        .params(webhook.name(), webhook.url())
        .param(webhook.types().toArray(String[]::new))
        .param(webhook.active())
        .param(utc(webhook.failingSince()))
        .params(webhook.offReason(), webhook.version(), webhook.id())
        .update();
  }

  /** The next secret; the one before signs, too, until then. */
  void rotate(UUID id, Instant overlapUntil) {
    jdbc.sql(
            """
            update webhook set generation = generation + 1, overlap_until = ?, version = version + 1
             where id = ?
            """)
        .param(utc(overlapUntil))
        .param(id)
        .update();
  }

  boolean delete(UUID id) {
    return jdbc.sql("delete from webhook where id = ?").param(id).update() > 0;
  }

  /** Something arrived there. */
  void arrived(UUID id) {
    jdbc.sql("update webhook set failing_since = null where id = ? and failing_since is not null")
        .param(id)
        .update();
  }

  /** Something did not arrive there; since when nothing does. */
  Optional<Instant> failed(UUID id, Instant now) {
    return jdbc.sql(
            """
            update webhook set failing_since = coalesce(failing_since, ?) where id = ?
            returning failing_since
            """)
        .param(utc(now))
        .param(id)
        .query((row, _) -> Webhook.instant(row, "failing_since"))
        .optional();
  }

  /** Switches it off by ourselves; whether it was on. */
  boolean switchOff(UUID id, String reason) {
    return jdbc.sql(
                """
                update webhook set active = false, off_reason = ?, version = version + 1
                 where id = ? and active
                """)
            .params(reason, id)
            .update()
        > 0;
  }

  private Optional<Webhook> one(String condition, UUID id) {
    return jdbc.sql("select %s from webhook where %s".formatted(Webhook.COLUMNS, condition))
        .param(id)
        .query((row, _) -> Webhook.read(row))
        .optional();
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
