package org.dirigent.channel.webchat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Address;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Transcripts.Reader;
import org.dirigent.channel.WaitingRoom.Whereabouts;

/**
 * Notices that somebody in a chat is out of sight for longer than the site's grace, and reports it
 * as a departure. A dropped socket is not leaving. Nothing is stored: after a restart everybody
 * with an open segment gets their whole grace anew.
 *
 * <p>Whoever wrote while nobody could answer has left a message and need not stay: they are not
 * watched.
 */
final class Graces implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Graces.class.getName());
  private static final int PAGE = 1_000;
  private static final int MOST = 200_000;
  private static final long SWEEP_SECONDS = 2;

  private final ChannelPorts ports;
  private final Connections connections;
  private final Map<Visitor, Instant> outOfSight = new ConcurrentHashMap<>();
  private final Set<Visitor> messageLeft = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean resumed;

  Graces(ChannelPorts ports, Connections connections) {
    this.ports = ports;
    this.connections = connections;
  }

  void begin() {
    Thread.ofVirtual().name("webchat-graces").start(this::sweepUntilClosed);
  }

  /**
   * Somebody arrived; until a socket is there, they are out of sight. Who just left a message need
   * not stay, and is not looked up: a crowd that finds nobody there would cost a query each.
   */
  void arrived(Visitor visitor, Map<String, String> context) {
    if (!leftMessage(visitor, context) && !connections.connected(visitor)) {
      vanished(visitor);
    }
  }

  /** Somebody is in a chat while we start. */
  private void watch(Visitor visitor, Map<String, String> context) {
    leftMessage(visitor, context);
    if (!connections.connected(visitor)) {
      vanished(visitor);
    }
  }

  private boolean leftMessage(Visitor visitor, Map<String, String> context) {
    boolean left = context.containsKey(ChatRequests.LEFT_A_MESSAGE);
    if (left && messageLeft.size() < MOST) {
      messageLeft.add(visitor);
    }
    return left;
  }

  /** The last socket of a visitor is gone. */
  void vanished(Visitor visitor) {
    if (!needNotStay(visitor) && outOfSight.size() < MOST) {
      outOfSight.putIfAbsent(visitor, ports.clock().instant());
    }
  }

  /** Once an agent was met, a message that was left has become a chat. */
  private boolean needNotStay(Visitor visitor) {
    return messageLeft.contains(visitor)
        && !(ports.waitingRoom().whereabouts(visitor.site(), visitor.address())
            instanceof Whereabouts.InContact);
  }

  /** A socket of theirs is there. */
  void returned(Visitor visitor) {
    outOfSight.remove(visitor);
  }

  /** They said goodbye. */
  void forget(Visitor visitor) {
    messageLeft.remove(visitor);
    outOfSight.remove(visitor);
  }

  private void sweepUntilClosed() {
    try {
      while (!closing.await(SWEEP_SECONDS, TimeUnit.SECONDS)) {
        sweepOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepOnce() {
    try {
      sweep();
    } catch (RuntimeException outage) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Looking for lost visitors failed, trying again: {0}",
          outage.getClass().getName());
    }
  }

  /** Reports everybody whose grace is over. What cannot be reported now is reported next time. */
  void sweep() {
    if (!resumed) {
      resume();
      resumed = true;
    }
    var now = ports.clock().instant();
    outOfSight.forEach(
        (visitor, since) -> {
          if (over(visitor, since, now) && settled(visitor, since, now)) {
            outOfSight.remove(visitor, since);
          }
        });
  }

  private boolean over(Visitor visitor, Instant since, Instant now) {
    return ports
        .accounts()
        .find(visitor.site())
        .map(account -> !now.isBefore(since.plus(new Site(account).grace())))
        .orElse(true);
  }

  private boolean settled(Visitor visitor, Instant since, Instant now) {
    return switch (ports.waitingRoom().whereabouts(visitor.site(), visitor.address())) {
      case Whereabouts.Outside _, Whereabouts.Ended _, Whereabouts.WaitingForOpening _ -> true;
      case Whereabouts.Waiting _, Whereabouts.InContact _ -> reported(visitor, since, now);
    };
  }

  private boolean reported(Visitor visitor, Instant since, Instant now) {
    var key = visitor.key("lost-" + since.toEpochMilli());
    var delivery = new Delivery(visitor.site(), key, visitor.address(), now);
    var lost = new Inbound.Departure(delivery, Inbound.Departure.Reason.LOST);
    return ports.inbox().accept(lost) instanceof Acceptance.Taken;
  }

  private void resume() {
    for (var account : ports.accounts().of(WebChat.NAME)) {
      Optional<Address> last = Optional.empty();
      List<Reader> page;
      do {
        page = ports.transcripts().open(account.id(), last, PAGE);
        page.forEach(r -> watch(new Visitor(account.id(), r.address()), r.context()));
        last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().address());
      } while (page.size() == PAGE);
    }
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
