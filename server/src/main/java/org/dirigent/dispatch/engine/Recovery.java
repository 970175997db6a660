package org.dirigent.dispatch.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.platform.Lease;
import org.dirigent.platform.Leases;
import org.dirigent.routing.Command;
import org.dirigent.routing.LifeCommand;
import org.dirigent.routing.MalformedBytes;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the engine back: takes the lease, starts from a snapshot, applies the log to its end (and
 * never settles), then says {@code Resume} and tells the engine how the centre is set up now.
 */
@Component
class Recovery {

  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  /** The one pool; organisations that want walls will have several. */
  private static final String LEASE = "dispatch/main";

  private static final long BETWEEN_TRIES_MILLIS = 1_000;
  private static final int PAGE = 1_000;

  private final Leases leases;
  private final Numbers numbers;
  private final Setup setup;

  Recovery(Leases leases, Numbers numbers, Setup setup) {
    this.leases = leases;
    this.numbers = numbers;
    this.setup = setup;
  }

  /** Begins a term; waits as long as another node leads. */
  Term begin(DispatchLog dispatchLog, List<Witness> witnesses, InstantSource source)
      throws InterruptedException {
    Lease lease = take();
    numbers.load();
    Recovered recovered = recover(dispatchLog);
    witnesses.forEach(witness -> witness.recovered(recovered.engine().view()));
    Term term =
        new Term(
            recovered.engine(),
            lease,
            dispatchLog,
            witnesses,
            new EngineClock(source),
            recovered.position());
    resume(term);
    return term;
  }

  private Lease take() throws InterruptedException {
    Optional<Lease> lease = leases.take(LEASE);
    while (lease.isEmpty()) {
      Thread.sleep(BETWEEN_TRIES_MILLIS);
      lease = leases.take(LEASE);
    }
    return lease.get();
  }

  private record Recovered(RoutingEngine engine, long position) {}

  private static Recovered recover(DispatchLog dispatchLog) {
    Recovered start = dispatchLog.snapshot().flatMap(Recovery::restored).orElseGet(Recovery::empty);
    long position = start.position();
    List<Entry> page = dispatchLog.after(position, PAGE);
    while (!page.isEmpty()) {
      page.forEach(entry -> entry.run().events().forEach(start.engine()::apply));
      position = page.getLast().position();
      page = dispatchLog.after(position, PAGE);
    }
    log.info("Engine recovered at log position {}", position);
    return new Recovered(start.engine(), position);
  }

  private static Recovered empty() {
    return new Recovered(new RoutingEngine(), 0);
  }

  private static Optional<Recovered> restored(Snapshot snapshot) {
    try {
      return Optional.of(new Recovered(RoutingEngine.restore(snapshot), snapshot.position()));
    } catch (MalformedBytes e) {
      log.warn(
          "The snapshot at {} is of no use and passed over: {}",
          snapshot.position(),
          e.getMessage());
      return Optional.empty();
    }
  }

  private void resume(Term term) {
    tell(term, List.of(new LifeCommand.Resume()));
    tell(term, setup.everything(term.view()));
  }

  private static void tell(Term term, List<Command> commands) {
    Batch batch = term.newBatch();
    commands.forEach(command -> batch.decide(Optional.empty(), command, new CompletableFuture<>()));
    term.commit(batch);
  }
}
