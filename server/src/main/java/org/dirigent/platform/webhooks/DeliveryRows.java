package org.dirigent.platform.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries as they stand in PostgreSQL; what is written joins the caller's transaction. */
@Component
final class DeliveryRows {

  /** What is claimed and not settled was cut off, and is tried again after this. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** A delivery that is to be sent now. */
  record Due(UUID id, int attempts, String body) {}

  private final JdbcClient jdbc;
  private final InstantSource clock;

  DeliveryRows(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes one delivery for each webhook that is told of this type; how many those are. */
  int write(long position, Instant at, String type, String body) {
    return jdbc.sql(
            """
            insert into webhook_delivery (webhook_id, position, type, occurred_at, body, next_at)
            select id, ?, ?, ?, ?, ? from webhook
             where active and ? = any (types) and made_at <= ?
            on conflict (webhook_id, position) do nothing
            """)
        .params(position, type, utc(at), body, utc(clock.instant()))
        .params(type, utc(at))
        .update();
  }

  /** Writes one delivery that no event caused. */
  Delivery test(UUID webhook, String type, String body) {
    OffsetDateTime now = utc(clock.instant());
    return jdbc.sql(
            """
            insert into webhook_delivery (webhook_id, type, occurred_at, body, next_at)
            values (?, ?, ?, ?, ?) returning %s
            """
                .formatted(Delivery.COLUMNS))
        .params(webhook, type, now, body, now)
        .query((row, _) -> Delivery.read(row))
        .single();
  }

  /** The webhooks that something waits for. */
  List<UUID> dueWebhooks(int most) {
    return jdbc.sql(
            """
            select id from webhook
             where active and exists (
               select 1 from webhook_delivery
                where webhook_id = webhook.id and state = 'WAITING' and next_at <= ?)
             limit ?
            """)
        .params(utc(clock.instant()), most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Takes what is due next for one webhook, so that no other node sends it meanwhile. */
  List<Due> claim(UUID webhook, int most) {
    Instant now = clock.instant();
    return jdbc
        .sql(
            """
            with due as (
              select id from webhook_delivery
               where webhook_id = ? and state = 'WAITING' and next_at <= ?
               order by next_at, id limit ? for update skip locked)
            update webhook_delivery set next_at = ? from due
             where webhook_delivery.id = due.id
            returning webhook_delivery.id, attempts, body
            """)
        .params(webhook, utc(now), most, utc(now.plus(CLAIM)))
        .query(
            (row, _) ->
                new Due(
                    row.getObject("id", UUID.class), row.getInt("attempts"), row.getString("body")))
        .list()
        .stream()
        .sorted(Comparator.comparing(due -> due.id().toString()))
        .toList();
  }

  /** Writes down what a try came to, and when the next one is if there is one. */
  void settle(UUID id, Outcome outcome, Optional<Duration> pause) {
    Instant now = clock.instant();
    Delivery.State state =
        outcome.arrived()
            ? Delivery.State.DELIVERED
            : pause.isPresent() ? Delivery.State.WAITING : Delivery.State.GIVEN_UP;
    jdbc.sql(
            """
            update webhook_delivery
               set state = ?, attempts = attempts + 1, next_at = ?, tried_at = ?, status = ?,
                   millis = ?, excerpt = ?
             where id = ?
            """)
        .params(state.name(), utc(now.plus(pause.orElse(Duration.ZERO))), utc(now))
        .param(outcome.status())
        .params(outcome.millis(), outcome.excerpt(), id)
        .update();
  }

  /** The log of one webhook, the latest first, of one state if that is asked for. */
  List<Delivery> page(
      UUID webhook, Delivery.@Nullable State state, @Nullable UUID before, int size) {
    String wanted = state == null ? null : state.name();
    return jdbc.sql(
            """
            select %s from webhook_delivery
             where webhook_id = ? and (?::text is null or state = ?)
               and (?::uuid is null or id < ?)
             order by id desc limit ?
            """
                .formatted(Delivery.COLUMNS))
        .param(webhook)
        .param(wanted)
        .param(wanted)
        .param(before)
        .param(before)
        .param(size)
        .query((row, _) -> Delivery.read(row))
        .list();
  }

  /** Sends one again; whether there is such a one. */
  boolean again(UUID webhook, UUID delivery) {
    return again("webhook_id = ? and id = ?", webhook, delivery) > 0;
  }

  /** Sends again what happened since then, at most so many; how many those are. */
  int againSince(UUID webhook, Instant since, int most) {
    return again(
        """
        id in (select id from webhook_delivery where webhook_id = ? and occurred_at >= ?
                order by id limit ?)
        """,
        webhook,
        utc(since),
        most);
  }

  private int again(String condition, Object... values) {
    return jdbc.sql(
            """
            update webhook_delivery set state = 'WAITING', attempts = 0, next_at = ? where\s"""
                + condition)
        .param(utc(clock.instant()))
        .params(values)
        .update();
  }

  /** Forgets what happened before then, bit by bit. */
  int forgetBefore(Instant moment, int most) {
    return jdbc.sql(
            """
            delete from webhook_delivery where id in (
              select id from webhook_delivery where occurred_at < ?
               order by occurred_at limit ? for update skip locked)
            """)
        .params(utc(moment), most)
        .update();
  }

  /** Whether more than so many wait for one webhook. */
  boolean moreWaitThan(UUID webhook, int bound) {
    return jdbc.sql(
            """
            select exists (select 1 from webhook_delivery
                            where webhook_id = ? and state = 'WAITING' offset ?)
            """)
        .params(webhook, bound)
        .query(Boolean.class)
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
