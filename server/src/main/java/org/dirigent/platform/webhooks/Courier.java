package org.dirigent.platform.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. Each webhook has a lane of its own, one delivery after the other, so that a
 * slow place delays nobody else, and there are as many lanes as webhooks at most.
 */
@Component
final class Courier implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private static final long LOOK_MILLIS = 1_000;
  private static final long STOP_MILLIS = 3_000;
  private static final int CLAIMED_AT_ONCE = 10;
  private static final Duration SWEPT = Duration.ofMinutes(10);

  private final DeliveryRows deliveries;
  private final Delivering delivering;
  private final Upkeep upkeep;
  private final InstantSource clock;
  private final Semaphore bell = new Semaphore(0);
  private final Map<UUID, Thread> lanes = new ConcurrentHashMap<>();
  private volatile boolean running;
  private Instant swept = Instant.MIN;

  Courier(DeliveryRows deliveries, Delivering delivering, Upkeep upkeep, InstantSource clock) {
    this.deliveries = deliveries;
    this.delivering = delivering;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** Something waits since now. */
  void wake() {
    bell.release();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("webhooks").start(this::work);
  }

  private void work() {
    while (running) {
      try {
        bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        bell.drainPermits();
        deliveries.dueWebhooks(Webhooks.MOST).forEach(this::open);
        sweepSometimes();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Webhooks could not be looked at: {}", e.getClass().getName());
      }
    }
  }

  private void open(UUID webhook) {
    Thread lane = Thread.ofVirtual().name("webhook").unstarted(() -> empty(webhook));
    if (running && lanes.putIfAbsent(webhook, lane) == null) {
      lane.start();
    }
  }

  private void empty(UUID webhook) {
    try {
      boolean more = true;
      while (running && more) {
        var due = deliveries.claim(webhook, CLAIMED_AT_ONCE);
        due.stream().takeWhile(_ -> running).forEach(each -> delivering.deliver(webhook, each));
        more = due.size() == CLAIMED_AT_ONCE;
      }
    } catch (RuntimeException e) {
      log.warn("Webhook {} could not be served: {}", webhook, e.getClass().getName());
    } finally {
      lanes.remove(webhook);
    }
  }

  private void sweepSometimes() {
    Instant now = clock.instant();
    if (swept.equals(Instant.MIN) || swept.plus(SWEPT).isBefore(now)) {
      swept = now;
      upkeep.sweep();
    }
  }

  @Override
  public void stop() {
    running = false;
    wake();
    try {
      for (Thread lane : lanes.values()) {
        lane.join(STOP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
