package org.dirigent.channel.loopback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Acceptance.Full;
import org.dirigent.channel.Acceptance.Taken;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbox;

/**
 * An inbox in memory that can be made full, broken or slow. What it takes is understood at once and
 * on the same thread, so that a test needs no waiting.
 */
public final class RememberedInbox implements Inbox {

  private record Name(AccountId account, DeliveryKey key) {}

  private final Set<Name> known = new HashSet<>();
  private final List<Inbound> taken = new ArrayList<>();
  private final Consumer<Inbound> reader;
  private volatile Optional<Duration> full = Optional.empty();
  private volatile boolean broken;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch knock = new CountDownLatch(0);

  public RememberedInbox(Consumer<Inbound> reader) {
    this.reader = reader;
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    Optional<Acceptance> refused = refused();
    return refused.isPresent() ? refused.get() : take(inbound);
  }

  /**
   * What everybody gets who wants to store something; waits for the gate.
   *
   * @throws IllegalStateException if the inbox is broken
   */
  Optional<Acceptance> refused() {
    knock.countDown();
    pass(gate);
    if (broken) {
      throw new IllegalStateException("The inbox is broken, because a test wants it so");
    }
    return full.map(Full::new);
  }

  /** Whether something was taken under this key. */
  synchronized boolean knows(AccountId account, DeliveryKey key) {
    return known.contains(new Name(account, key));
  }

  private synchronized Acceptance take(Inbound inbound) {
    var name = new Name(inbound.delivery().account(), inbound.delivery().key());
    if (!known.add(name)) {
      return new Taken(true);
    }
    taken.add(inbound);
    reader.accept(inbound);
    return new Taken(false);
  }

  /** All that was taken, in order. */
  public synchronized List<Inbound> taken() {
    return List.copyOf(taken);
  }

  /** All of one kind that was taken, in order. */
  public <T extends Inbound> List<T> taken(Class<T> kind) {
    return taken().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** From now on nothing fits in. */
  public void fill(Duration retryAfter) {
    full = Optional.of(retryAfter);
  }

  /** From now on every acceptance fails as if the database were gone. */
  public void breakDown() {
    broken = true;
  }

  /** Full or broken no more. */
  public void recover() {
    full = Optional.empty();
    broken = false;
  }

  /** From now on nothing is committed until the returned gate is opened. */
  public Gate hold() {
    var held = new CountDownLatch(1);
    var knocked = new CountDownLatch(1);
    knock = knocked;
    gate = held;
    return new Gate(knocked, held);
  }

  /**
   * Holds back what comes.
   *
   * @param knocked opens when the first delivery waits
   * @param held opened by the test
   */
  public record Gate(CountDownLatch knocked, CountDownLatch held) {
    public void open() {
      held.countDown();
    }
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before anything was stored", e);
    }
  }
}
