package org.dirigent.dispatch.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dirigent.dispatch.engine.DispatchLog;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.Witness;
import org.dirigent.routing.RoutingView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries committed facts to where they take effect: the assignee to the segment, the happening to
 * the timeline, the news to screens. Entries come in the order of the log; writes share a
 * transaction with the cursor, so a crash repeats nothing and forgets nothing.
 *
 * <p>The engine's thread only hands over; whoever waits for an effect waits on {@link #passed}.
 */
@Component
@Order(10)
public class FollowUp implements Witness, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FollowUp.class);

  private static final int BATCH = 200;
  private static final long LOOK_MILLIS = 1_000;
  private static final long PAUSE_MILLIS = 100;
  private static final long STOP_SECONDS = 5;

  private final DispatchLog dispatchLog;
  private final Effects effects;
  private final NewsDesk news;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LinkedBlockingQueue<Long> committed = new LinkedBlockingQueue<>(1);
  private final ConcurrentSkipListMap<Long, List<CompletableFuture<Void>>> waiting =
      new ConcurrentSkipListMap<>();
  private volatile long cursor;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  FollowUp(
      DispatchLog dispatchLog,
      Effects effects,
      NewsDesk news,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.dispatchLog = dispatchLog;
    this.effects = effects;
    this.news = news;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Completes when everything up to this log position has taken effect. */
  public CompletableFuture<Void> passed(long position) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    waiting.compute(
        position,
        (_, list) -> {
          List<CompletableFuture<Void>> all = list == null ? new ArrayList<>() : list;
          all.add(future);
          return all;
        });
    completeUpTo(cursor);
    return future;
  }

  @Override
  public void afterCommit(List<Entry> entries, RoutingView view) {
    if (!entries.isEmpty()) {
      committed.offer(entries.getLast().position());
    }
  }

  @Override
  public void start() {
    running = true;
    cursor = jdbc.sql("select position from dispatch_follow_up").query(Long.class).single();
    thread = Thread.ofPlatform().name("follow-up").start(this::work);
  }

  /** Before the conductor lets anybody in, behind the database. */
  @Override
  public int getPhase() {
    return -1;
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        List<Entry> entries = dispatchLog.after(cursor, BATCH);
        if (entries.isEmpty()) {
          committed.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } else {
          follow(entries);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("The follow-up failed and is tried again: {}", e.toString());
        log.debug("Why the follow-up failed", e);
        pause();
      }
    }
  }

  private void follow(List<Entry> entries) {
    long last = entries.getLast().position();
    transaction.executeWithoutResult(
        _ -> {
          entries.forEach(effects::of);
          jdbc.sql("update dispatch_follow_up set position = ?").param(last).update();
        });
    cursor = last;
    completeUpTo(last);
    entries.forEach(news::tell);
  }

  private void completeUpTo(long position) {
    var done = waiting.headMap(position, true);
    for (Long key : List.copyOf(done.keySet())) {
      List<CompletableFuture<Void>> futures = waiting.remove(key);
      if (futures != null) {
        futures.forEach(future -> future.complete(null));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
