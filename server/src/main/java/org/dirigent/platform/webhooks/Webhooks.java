package org.dirigent.platform.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and changes webhooks; each change is one transaction with its audit entry. */
@Component
final class Webhooks {

  /** Most webhooks of one deployment. */
  static final int MOST = 50;

  static final Problem ENOUGH = new Problem("enough-webhooks", 409, "There are enough webhooks");

  /** How long a rotated secret still signs. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  private final WebhookRows rows;
  private final WebhookSecrets secrets;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final InstantSource clock;
  private final IdSource ids;

  Webhooks(
      WebhookRows rows,
      WebhookSecrets secrets,
      TransactionTemplate transaction,
      AuditLog audit,
      InstantSource clock,
      IdSource ids) {
    this.rows = rows;
    this.secrets = secrets;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /** A webhook and the secret that nobody will be shown again. */
  record Secured(Webhook webhook, Secret secret) {}

  Webhook required(UUID id) {
    return rows.find(id).orElseThrow(() -> missing(id));
  }

  Secured make(WebhookWish wish, AuditEntry.Actor actor) {
    return inTransaction(
        () -> {
          if (rows.lockAndCount() >= MOST) {
            throw ENOUGH.because("There are " + MOST + " webhooks. Remove one first.");
          }
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          Webhook made =
              new Webhook(
                  ids.next(), wish.name(), wish.url(), wish.types(), true, null, now, null, "", 1);
          rows.insert(made);
          audit.record(actor.did("webhook.made").to("webhook", made.id()).into(made));
          return new Secured(made, secrets.of(made.id(), 1));
        });
  }

  /** Changes it; whoever switches it on again gives it a clean slate. */
  Webhook change(UUID id, Version based, WebhookWish wish, AuditEntry.Actor actor) {
    return inTransaction(
        () -> {
          Webhook before = rows.lock(id).orElseThrow(() -> missing(id));
          based.mustBe(before.version());
          Webhook after = changed(before, wish);
          rows.update(after);
          audit.record(actor.did("webhook.changed").to("webhook", id).from(before).into(after));
          return after;
        });
  }

  private static Webhook changed(Webhook before, WebhookWish wish) {
    boolean anew = wish.active() && !before.active();
    return new Webhook(
        before.id(),
        wish.name(),
        wish.url(),
        wish.types(),
        wish.active(),
        before.overlapUntil(),
        before.madeAt(),
        anew ? null : before.failingSince(),
        wish.active() ? "" : before.offReason(),
        before.version() + 1);
  }

  /** Makes the next secret; the present one signs beside it for a day. */
  Secured rotate(UUID id, AuditEntry.Actor actor) {
    return inTransaction(
        () -> {
          Webhook before = rows.lock(id).orElseThrow(() -> missing(id));
          rows.rotate(before.id(), clock.instant().plus(OVERLAP));
          audit.record(actor.did("webhook.rotated").to("webhook", id));
          return new Secured(required(id), secrets.of(id, rows.generation(id)));
        });
  }

  void remove(UUID id, AuditEntry.Actor actor) {
    inTransaction(
        () -> {
          Webhook before = rows.lock(id).orElseThrow(() -> missing(id));
          audit.record(actor.did("webhook.removed").to("webhook", id).from(before));
          return rows.delete(id);
        });
  }

  private static RuntimeException missing(UUID id) {
    return Problems.NOT_FOUND.because("There is no webhook " + id + ".");
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
