package org.dirigent.platform.events;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.events.EventReader.Cursor;
import org.dirigent.platform.events.EventReader.Page;
import org.dirigent.platform.events.EventReader.Read;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One reactor at work: reads behind its cursor, lets it act, moves the cursor, waits for the bell.
 */
final class ReactorRun implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(ReactorRun.class);

  /** Events that share a transaction. */
  private static final int BATCH = 100;

  /** Tries after which an event is set aside. */
  private static final int TRIES = 10;

  private static final long IDLE_MILLIS = 1_000;
  private static final long HELD_BACK_MILLIS = 2;
  private static final long LONGEST_HELD_BACK_MILLIS = 16;
  private static final long FIRST_PAUSE_MILLIS = 20;

  /** Idle rounds after which the cursor is moved over events that nobody here hears. */
  private static final int ROUNDS_UNTIL_TIDY = 10;

  private final Reactor reactor;
  private final EventReader events;
  private final EventBell bell;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Duration longestPause;
  private final Set<String> names;

  private volatile boolean stopping;
  private int failures;
  private int idleRounds;
  private long heldBackMillis = HELD_BACK_MILLIS;

  ReactorRun(
      Reactor reactor,
      EventReader events,
      EventBell bell,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Duration longestPause) {
    this.reactor = reactor;
    this.events = events;
    this.bell = bell;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.longestPause = longestPause;
    this.names = Set.of(EventNames.of(reactor.hears()));
  }

  /**
   * Ends after the round in work. Never interrupt it instead: an interrupt would tear the database
   * connection of a virtual thread.
   */
  void stop() {
    stopping = true;
    bell.ring();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        long rings = bell.rings(names);
        Round round = failures == 0 ? workThrough(BATCH) : workThrough(1);
        switch (round) {
          case MORE -> {}
          case HELD_BACK -> awaitOlder();
          case IDLE -> bell.await(names, rings, IDLE_MILLIS);
        }
        heldBackMillis = round == Round.HELD_BACK ? heldBackMillis : HELD_BACK_MILLIS;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        pauseAfter(e);
      }
    }
  }

  private enum Round {
    MORE,
    HELD_BACK,
    IDLE
  }

  private Round workThrough(int limit) {
    Round round = transaction.execute(_ -> inTransaction(limit));
    failures = 0;
    return round == null ? Round.IDLE : round;
  }

  private Round inTransaction(int limit) {
    Cursor from = events.lock(reactor.name());
    boolean tidies = idleRounds >= ROUNDS_UNTIL_TIDY;
    Optional<Cursor> horizon = tidies ? Optional.of(events.horizon()) : Optional.empty();
    Page page = events.after(from, reactor.hears(), limit);
    page.settled().forEach(this::hear);
    if (page.settled().isEmpty()) {
      idleRounds = tidies ? 0 : idleRounds + 1;
      horizon.ifPresent(tidy -> events.move(reactor.name(), tidy));
    } else {
      idleRounds = 0;
      events.move(reactor.name(), page.settled().getLast().cursor());
    }
    return page.settled().size() == limit
        ? Round.MORE
        : page.heldBack() ? Round.HELD_BACK : Round.IDLE;
  }

  private void hear(Read read) {
    if (failures >= TRIES) {
      setAside(read);
    } else {
      reactor.react(read.recorded());
    }
  }

  /** Asks ever more rarely: nothing rings when an older transaction ends that told nothing. */
  private void awaitOlder() throws InterruptedException {
    bell.await(names, bell.rings(names), heldBackMillis);
    heldBackMillis = Math.min(2 * heldBackMillis, LONGEST_HELD_BACK_MILLIS);
  }

  /** The event that failed ten times is kept for people to look at, and those behind it go on. */
  private void setAside(Read read) {
    jdbc.sql(
            """
            insert into event_set_aside (reactor, position) values (?, ?) on conflict do nothing
            """)
        .param(reactor.name())
        .param(read.recorded().position())
        .update();
    log.error(
        "Reactor {} set event {} aside after {} tries",
        reactor.name(),
        read.recorded().position(),
        TRIES);
  }

  private void pauseAfter(RuntimeException e) {
    failures++;
    // The message of an exception may quote content; its class says enough for the log.
    log.warn("Reactor {} failed (try {}): {}", reactor.name(), failures, e.getClass().getName());
    log.debug("Reactor {} failed", reactor.name(), e);
    long millis = Math.min(longestPause.toMillis(), FIRST_PAUSE_MILLIS << Math.min(failures, 16));
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      stopping = true;
    }
  }
}
