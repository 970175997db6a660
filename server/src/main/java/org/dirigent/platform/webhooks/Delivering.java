package org.dirigent.platform.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dirigent.platform.Secret;
import org.springframework.stereotype.Component;

/** Sends one delivery, signed, and writes down what came of it. */
@Component
final class Delivering {

  private final WebhookRows webhooks;
  private final DeliveryRows deliveries;
  private final WebhookSecrets secrets;
  private final WebhookPost post;
  private final Upkeep upkeep;
  private final InstantSource clock;
  private final RandomGenerator random;

  Delivering(
      WebhookRows webhooks,
      DeliveryRows deliveries,
      WebhookSecrets secrets,
      WebhookPost post,
      Upkeep upkeep,
      InstantSource clock,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.post = post;
    this.upkeep = upkeep;
    this.clock = clock;
    this.random = random;
  }

  void deliver(UUID id, DeliveryRows.Due due) {
    Optional<Webhook> found = webhooks.find(id).filter(Webhook::active);
    if (found.isEmpty()) {
      return; // switched off meanwhile: it waits, and the log shows it
    }
    Outcome outcome = post.send(letter(found.get(), due));
    Optional<Duration> pause =
        outcome.arrived() ? Optional.empty() : Retries.after(due.attempts() + 1, random);
    deliveries.settle(due.id(), outcome, pause);
    upkeep.judge(found.get(), outcome);
  }

  private WebhookPost.Letter letter(Webhook webhook, DeliveryRows.Due due) {
    Instant now = clock.instant();
    String id = "msg_" + due.id();
    byte[] body = due.body().getBytes(StandardCharsets.UTF_8);
    String signature = Signature.of(id, now, body, secrets(webhook, now));
    return new WebhookPost.Letter(
        URI.create(webhook.url()), id, now.getEpochSecond(), signature, body);
  }

  private List<Secret> secrets(Webhook webhook, Instant now) {
    int generation = webhooks.generation(webhook.id());
    List<Secret> holding = new ArrayList<>();
    holding.add(secrets.of(webhook.id(), generation));
    if (webhook.overlapUntil() != null && webhook.overlapUntil().isAfter(now)) {
      holding.add(secrets.of(webhook.id(), generation - 1));
    }
    return holding;
  }
}
