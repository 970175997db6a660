package org.dirigent.dispatch.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dirigent.platform.Lease;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One term of office of this node: the engine under a lease, from recovery until the lease or a
 * commit is lost.
 */
final class Term implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Term.class);

  /** Log entries after which a snapshot is kept, so that a restart never reads many. */
  private static final long SNAPSHOT_EVERY = 5_000;

  private final RoutingEngine engine;
  private final Lease lease;
  private final DispatchLog dispatchLog;
  private final List<Witness> witnesses;
  private final EngineClock clock;
  private long position;
  private long snapshotAt;
  private CompletableFuture<Void> keeping = CompletableFuture.completedFuture(null);

  Term(
      RoutingEngine engine,
      Lease lease,
      DispatchLog dispatchLog,
      List<Witness> witnesses,
      EngineClock clock,
      long position) {
    this.engine = engine;
    this.lease = lease;
    this.dispatchLog = dispatchLog;
    this.witnesses = witnesses;
    this.clock = clock;
    this.position = position;
    this.snapshotAt = position;
  }

  RoutingView view() {
    return engine.view();
  }

  long millisUntilDeadline() {
    return engine.nextDeadline().map(clock::millisUntil).orElse(Long.MAX_VALUE);
  }

  Batch newBatch() {
    return new Batch(engine, clock, dispatchLog, position);
  }

  /**
   * Commits what was decided, then tells.
   *
   * @throws IllegalStateException if the lease is lost; nobody may be told anything
   */
  void commit(Batch batch) {
    if (!batch.isEmpty()) {
      boolean held =
          dispatchLog.commit(lease, batch.entries(), batch.answers(), () -> beforeCommit(batch));
      if (!held) {
        throw new IllegalStateException("Another node leads now; this one drops what it decided");
      }
      position = batch.position();
      witnesses.forEach(witness -> witness.afterCommit(batch.entries(), view()));
      snapshotNowAndThen();
    }
    batch.reply();
  }

  private void beforeCommit(Batch batch) {
    witnesses.forEach(witness -> witness.beforeCommit(batch.entries(), batch.answers(), view()));
  }

  private void snapshotNowAndThen() {
    if (position - snapshotAt >= SNAPSHOT_EVERY && keeping.isDone()) {
      Snapshot snapshot = engine.snapshot(position);
      snapshotAt = position;
      keeping =
          CompletableFuture.runAsync(() -> dispatchLog.keep(snapshot), Thread::startVirtualThread)
              .exceptionally(
                  failure -> {
                    log.warn("A snapshot could not be kept: {}", failure.toString());
                    return null;
                  });
    }
  }

  @Override
  public void close() {
    try {
      lease.release();
    } catch (RuntimeException e) {
      log.info("The lease was not given back; it lapses by itself");
    }
  }
}
