package org.dirigent.platform.leases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.platform.Lease;
import org.dirigent.platform.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leases as rows. The clock that counts is the database's, so that nodes need not agree on the
 * time. A taker updates the row, which waits for a batch of the old holder that is in flight. All
 * that this node holds is renewed by one statement.
 */
@Component
final class PostgresLeases implements Leases, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PostgresLeases.class);

  /** How long a silent node keeps a lease. */
  private static final Duration LIFE = Duration.ofSeconds(15);

  private static final Duration RENEWAL = Duration.ofSeconds(4);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final NodeId node;
  private final Set<HeldLease> held = ConcurrentHashMap.newKeySet();
  private volatile Thread renewing = Thread.currentThread();
  private volatile boolean running;
  private volatile boolean stopped;

  PostgresLeases(JdbcClient jdbc, TransactionTemplate transaction, NodeId node) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.node = node;
  }

  @Override
  public Optional<Lease> take(String name) {
    if (stopped) {
      return Optional.empty();
    }
    Optional<Long> epoch =
        jdbc.sql(
                """
                insert into lease (name, epoch, holder, until)
                values (:name, 1, :node, now() + make_interval(secs => :life))
                on conflict (name) do update
                   set epoch = lease.epoch + 1, holder = :node,
                       until = now() + make_interval(secs => :life)
                 where lease.holder = :node or lease.until < now()
                returning epoch
                """)
            .param("name", name)
            .param("node", node.value())
            .param("life", LIFE.toSeconds())
            .query(Long.class)
            .optional();
    return epoch.map(number -> hold(name, number));
  }

  private Lease hold(String name, long epoch) {
    HeldLease lease = new HeldLease(name, epoch, System.nanoTime());
    held.stream().filter(older -> older.name().equals(name)).forEach(HeldLease::lose);
    held.add(lease);
    log.info("Lease {} taken, epoch {}", name, epoch);
    return lease;
  }

  @Override
  public void start() {
    running = true;
    stopped = false;
    renewing = Thread.ofVirtual().name("leases").start(this::renewWhileRunning);
  }

  private void renewWhileRunning() {
    while (running) {
      try {
        Thread.sleep(RENEWAL);
        renew();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Leases could not be renewed: {}", e.getClass().getName());
      }
    }
  }

  /** What was not renewed has another holder now. */
  void renew() {
    List<HeldLease> mine = List.copyOf(held);
    if (mine.isEmpty()) {
      return;
    }
    long asked = System.nanoTime();
    List<String> renewed =
        jdbc.sql(
                """
                update lease set until = now() + make_interval(secs => ?)
                  from unnest(?::text[], ?::bigint[]) as mine (name, epoch)
                 where lease.name = mine.name and lease.epoch = mine.epoch
                returning lease.name""")
            .param(LIFE.toSeconds())
            .param(mine.stream().map(HeldLease::name).toArray(String[]::new))
            .param(mine.stream().map(HeldLease::epoch).toArray(Long[]::new))
            .query((row, _) -> row.getString(1))
            .list();
    mine.forEach(lease -> lease.renewed(renewed.contains(lease.name()), asked));
  }

  @Override
  public void stop() {
    running = false;
    stopped = true;
    renewing.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private final class HeldLease implements Lease {

    private final String name;
    private final long epoch;
    private volatile long since;
    private volatile boolean lost;

    HeldLease(String name, long epoch, long since) {
      this.name = name;
      this.epoch = epoch;
      this.since = since;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long epoch() {
      return epoch;
    }

    @Override
    public boolean stillHeld() {
      return update("until = now() + make_interval(secs => " + LIFE.toSeconds() + ")") == 1;
    }

    @Override
    public boolean held() {
      return !lost && !stopped && System.nanoTime() - since < LIFE.toNanos();
    }

    @Override
    public void release() {
      lose();
      transaction.executeWithoutResult(_ -> update("until = '-infinity'"));
    }

    private void renewed(boolean ours, long asked) {
      if (ours) {
        since = asked;
      } else {
        lose();
        log.warn("Lease {} of epoch {} is lost to another holder", name, epoch);
      }
    }

    private void lose() {
      lost = true;
      held.remove(this);
    }

    private int update(String change) {
      return jdbc.sql("update lease set " + change + " where name = ? and epoch = ?")
          .params(name, epoch)
          .update();
    }
  }
}
