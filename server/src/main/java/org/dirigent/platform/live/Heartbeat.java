package org.dirigent.platform.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dirigent.platform.signin.PostgresSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Pings every desk, lets go of those that stay silent and of those whose session has ended. */
@Component
final class Heartbeat implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  /** Looks so often between two pings. */
  private static final int STEPS = 5;

  /** Before the web server stops taking care of its sockets. */
  private static final int PHASE = Integer.MAX_VALUE - 1;

  private final Desks desks;
  private final PostgresSessions sessions;
  private final LiveSettings settings;
  private final InstantSource clock;
  private volatile boolean running;
  private Thread thread = Thread.currentThread();
  private Instant lastRound = Instant.EPOCH;
  private Instant lastCheck = Instant.EPOCH;

  Heartbeat(Desks desks, PostgresSessions sessions, LiveSettings settings, InstantSource clock) {
    this.desks = desks;
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("live-heartbeat").start(this::beat);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    desks.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void beat() {
    while (running) {
      try {
        round();
        Thread.sleep(settings.ping().dividedBy(STEPS));
      } catch (InterruptedException e) {
        return;
      } catch (DataAccessException e) {
        log.warn("Sessions of desks could not be checked: {}", e.getClass().getSimpleName());
      }
    }
  }

  private void round() {
    Instant now = clock.instant();
    // Where we ourselves stood still, silence is nobody's fault.
    boolean onTime = lastRound.plus(settings.ping()).isAfter(now);
    lastRound = now;
    for (DeskConnection desk : desks.all()) {
      if (onTime && desk.owesPongSince(now.minus(settings.pong()))) {
        desks.end(desk, Farewell.SILENT);
      } else if (desk.lastPing().plus(settings.ping()).isBefore(now)) {
        desk.ping();
      }
    }
    if (lastCheck.plus(settings.ping()).isBefore(now)) {
      lastCheck = now;
      endThoseWithoutSession();
    }
  }

  private void endThoseWithoutSession() {
    List<DeskConnection> asked = List.copyOf(desks.all());
    if (!asked.isEmpty()) {
      desks.endUnless(sessions.living(asked.stream().map(DeskConnection::session).toList()), asked);
    }
  }
}
