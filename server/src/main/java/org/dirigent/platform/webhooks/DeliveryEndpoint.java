package org.dirigent.platform.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a webhook, and sending it again. */
@RestController
@RequestMapping("/api/webhooks/{id}")
@AllowedTo(Role.ADMINISTRATOR)
class DeliveryEndpoint {

  static final Problem OFF = new Problem("webhook-off", 409, "The webhook is switched off");

  private static final int PAGE = 50;
  private static final int MOST_AGAIN = 10_000;

  private final Webhooks webhooks;
  private final DeliveryRows deliveries;
  private final Payloads payloads;
  private final Courier courier;
  private final InstantSource clock;

  DeliveryEndpoint(
      Webhooks webhooks,
      DeliveryRows deliveries,
      Payloads payloads,
      Courier courier,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.payloads = payloads;
    this.courier = courier;
    this.clock = clock;
  }

  /** A page of the log, the latest first; {@code next} is the cursor of the one after it. */
  @GetMapping("/deliveries")
  Page list(
      @PathVariable UUID id,
      @RequestParam(required = false) Delivery.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID cursor) {
    webhooks.required(id);
    List<Delivery> items = deliveries.page(id, state, cursor, PAGE);
    return new Page(items, items.size() < PAGE ? null : items.getLast().id().toString());
  }

  /** Sends an event that means nothing, to see whether it arrives. */
  @PostMapping("/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Delivery test(@PathVariable UUID id) {
    demandActive(id);
    PublicEvent nothing = new PublicEvent(EventTypes.TEST, Map.of("webhook", id));
    Delivery written = deliveries.test(id, EventTypes.TEST, payloads.of(nothing, clock.instant()));
    courier.wake();
    return written;
  }

  /** Sends one again, under the same id. */
  @PostMapping("/deliveries/{delivery}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void again(@PathVariable UUID id, @PathVariable UUID delivery) {
    demandActive(id);
    if (!deliveries.again(id, delivery)) {
      throw Problems.NOT_FOUND.because("There is no delivery " + delivery + " of this webhook.");
    }
    courier.wake();
  }

  /** Sends again whatever happened since a moment, each under its own id. */
  @PostMapping("/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Repeated againSince(@PathVariable UUID id, @Valid @RequestBody Since since) {
    demandActive(id);
    int count = deliveries.againSince(id, since.since(), MOST_AGAIN);
    courier.wake();
    return new Repeated(count);
  }

  private void demandActive(UUID id) {
    if (!webhooks.required(id).active()) {
      throw OFF.because("Nothing is sent to a webhook that is off. Switch it on first.");
    }
  }

  /** One page, and the cursor of the next if there may be one. */
  record Page(List<Delivery> items, @Nullable String next) {}

  /** Since when to send again. */
  record Since(@NotNull Instant since) {}

  /** How many go out again; 10,000 at most, so ask again if it is that many. */
  record Repeated(int count) {}
}
