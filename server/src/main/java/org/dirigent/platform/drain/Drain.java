package org.dirigent.platform.drain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.dirigent.platform.BeforeStop;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveConnections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A stop on purpose, as people live through it: their desks say when it comes; for the last seconds
 * nothing rings any more, and what rang goes back to its place; then the rest ends in its order.
 * Who kills the process skips all of this and loses nothing but the courtesy. Where no desk is
 * connected, nobody waits.
 */
@Component
final class Drain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Drain.class);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final DrainSettings settings;
  private final Notice notice;
  private final LiveBus bus;
  private final LiveConnections desks;
  private final ObjectProvider<BeforeStop> modules;
  private final InstantSource clock;
  private volatile boolean running;
  private volatile Optional<Instant> stopsAt = Optional.empty();

  Drain(
      DrainSettings settings,
      Notice notice,
      LiveBus bus,
      LiveConnections desks,
      ObjectProvider<BeforeStop> modules,
      InstantSource clock) {
    this.settings = settings;
    this.notice = notice;
    this.bus = bus;
    this.desks = desks;
    this.modules = modules;
    this.clock = clock;
  }

  /** When the process stops, if that is decided. */
  Optional<Instant> stopsAt() {
    return stopsAt;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    Duration told = notice.take();
    Duration quiet = settings.drain();
    if (quiet.isZero() || !desks.any()) {
      return;
    }
    Duration whole = told.compareTo(quiet) > 0 ? told : quiet;
    Instant end = clock.instant().plus(whole);
    stopsAt = Optional.of(end);
    log.info("Stopping in {} s; desks are told", whole.toSeconds());
    bus.publish(DrainFeed.RESTART, "restart", Map.of("at", end));
    whileDesksAreThere(whole.minus(quiet));
    modules.orderedStream().forEach(Drain::run);
    whileDesksAreThere(quiet);
  }

  private static void run(BeforeStop module) {
    try {
      module.run();
    } catch (RuntimeException e) {
      log.warn("A module could not prepare for the stop: {}", e.toString());
    }
  }

  private void whileDesksAreThere(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until && desks.any()) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The first to stop, while everything else still runs. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
