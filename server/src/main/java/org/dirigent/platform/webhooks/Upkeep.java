package org.dirigent.platform.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps webhooks from becoming a burden: switches off what fails for days, what says that it is
 * gone, and what too much waits for, each with an entry in the audit log; and forgets old
 * deliveries.
 */
@Component
final class Upkeep {

  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  static final Duration PATIENCE = Duration.ofDays(5);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_WAITING = 100_000;
  private static final int AT_ONCE = 1_000;

  private final WebhookRows webhooks;
  private final DeliveryRows deliveries;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final InstantSource clock;

  Upkeep(
      WebhookRows webhooks,
      DeliveryRows deliveries,
      TransactionTemplate transaction,
      AuditLog audit,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a try means for its webhook. */
  void judge(Webhook webhook, Outcome outcome) {
    if (outcome.arrived()) {
      webhooks.arrived(webhook.id());
      return;
    }
    Instant now = clock.instant();
    boolean forDays =
        webhooks
            .failed(webhook.id(), now)
            .filter(since -> since.plus(PATIENCE).isBefore(now))
            .isPresent();
    if (outcome.isGone()) {
      switchOff(webhook.id(), "gone");
    } else if (forDays) {
      switchOff(webhook.id(), "failing");
    }
  }

  void sweep() {
    int forgotten = AT_ONCE;
    while (forgotten == AT_ONCE) {
      forgotten = deliveries.forgetBefore(clock.instant().minus(KEPT), AT_ONCE);
    }
    webhooks.all(Webhooks.MOST).stream()
        .filter(webhook -> webhook.active() && deliveries.moreWaitThan(webhook.id(), MOST_WAITING))
        .forEach(webhook -> switchOff(webhook.id(), "backlog"));
  }

  private void switchOff(UUID id, String reason) {
    transaction.executeWithoutResult(
        _ -> {
          if (webhooks.switchOff(id, reason)) {
            log.warn("Webhook {} is switched off: {}", id, reason);
            audit.record(
                AuditEntry.bySystem("webhooks")
                    .did("webhook.switched-off")
                    .to("webhook", id)
                    .into(java.util.Map.of("reason", reason)));
          }
        });
  }
}
