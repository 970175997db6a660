package org.dirigent.insight;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The wallboard live: one picture a second for all who watch, none when nobody does. */
@Component
class LiveWallboard
    implements LiveCommand<LiveWallboard.Watching>, LiveConnectionListener, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveWallboard.class);
  private static final LiveTopic TOPIC = new LiveTopic("insight/wallboard");
  private static final long PAUSE_MILLIS = 1_000;

  /** Whether this tab watches. */
  record Watching(boolean on) {}

  private final Wallboard wallboard;
  private final LiveBus bus;
  private final Set<UUID> watchers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  LiveWallboard(Wallboard wallboard, LiveBus bus) {
    this.wallboard = wallboard;
    this.bus = bus;
  }

  @Override
  public String type() {
    return "watch-wallboard";
  }

  @Override
  public Class<Watching> data() {
    return Watching.class;
  }

  @Override
  public void handle(LiveConnection from, Watching watching) {
    if (!from.who().has(Role.SUPERVISOR)) {
      throw Problems.NOT_ALLOWED.because("The wallboard is for supervisors.");
    }
    if (watching.on()) {
      from.hear(TOPIC);
      watchers.add(from.id());
    } else {
      from.stopHearing(TOPIC);
      watchers.remove(from.id());
    }
  }

  @Override
  public void opened(LiveConnection connection) {}

  @Override
  public void ended(LiveConnection connection, Ending how) {
    watchers.remove(connection.id());
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("wallboard").start(this::paint);
  }

  private void paint() {
    while (running) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        if (!watchers.isEmpty()) {
          bus.publish(TOPIC, "wallboard", wallboard.picture());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("The wallboard could not be painted: {}", e.toString());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
