package org.dirigent.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dirigent.platform.Reactor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every reactor on a thread of its own from the start of the process to its end. */
@Component
final class Reactors implements SmartLifecycle {

  private static final long STOP_SECONDS = 5;

  /** Ten tries take half a minute with this; then an event is set aside. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final ObjectProvider<Reactor> reactors;
  private final EventReader events;
  private final EventBell bell;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final List<ReactorRun> runs = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Reactors(
      ObjectProvider<Reactor> reactors,
      EventReader events,
      EventBell bell,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.reactors = reactors;
    this.events = events;
    this.bell = bell;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Override
  public synchronized void start() {
    reactors
        .orderedStream()
        .map(reactor -> new ReactorRun(reactor, events, bell, transaction, jdbc, LONGEST_PAUSE))
        .forEach(runs::add);
    runs.forEach(run -> threads.add(Thread.ofVirtual().name("reactor").start(run)));
  }

  @Override
  public synchronized void stop() {
    runs.forEach(ReactorRun::stop);
    for (Thread thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    runs.clear();
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
