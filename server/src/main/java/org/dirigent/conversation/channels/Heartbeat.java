package org.dirigent.conversation.channels;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pings every socket now and then; whoever does not answer until the next time is gone. */
final class Heartbeat implements AutoCloseable {

  private static final long SECONDS = 20;

  private final Set<ChannelConnection> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  Heartbeat() {
    Thread.ofVirtual().name("channel-heartbeat").start(this::beatUntilClosed);
  }

  void add(ChannelConnection connection) {
    connections.add(connection);
  }

  void remove(ChannelConnection connection) {
    connections.remove(connection);
  }

  private void beatUntilClosed() {
    try {
      while (!closing.await(SECONDS, TimeUnit.SECONDS)) {
        connections.forEach(connection -> Thread.ofVirtual().start(connection::beat));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
