package org.dirigent.desk;

import java.util.List;
import org.dirigent.dispatch.Floor;
import org.dirigent.platform.LiveBus;
import org.dirigent.workforce.QueueId;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** How much waits in which queue, told to all desks when it changed, at most twice a second. */
@Component
class WaitingCounts implements SmartLifecycle {

  private static final long PAUSE_MILLIS = 500;

  /** One queue; those in which nothing waits are there with 0. */
  record Count(QueueId queueId, int count) {}

  /** A frame for all desks. */
  record Changed(List<Count> queues) {}

  private final Floor floor;
  private final LiveBus bus;
  private volatile boolean dirty;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  WaitingCounts(Floor floor, LiveBus bus) {
    this.floor = floor;
    this.bus = bus;
  }

  List<Count> now() {
    return floor.queues().stream().map(queue -> new Count(queue.queue(), queue.waiting())).toList();
  }

  /** Something moved; whoever looks will be told soon. */
  void moved() {
    dirty = true;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("waiting-counts").start(this::tellNowAndThen);
  }

  private void tellNowAndThen() {
    List<Count> told = List.of();
    while (running) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (dirty) {
        dirty = false;
        List<Count> now = now();
        if (!now.equals(told)) {
          bus.publish(DeskFeed.WAITING, "waiting", new Changed(now));
          told = now;
        }
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
