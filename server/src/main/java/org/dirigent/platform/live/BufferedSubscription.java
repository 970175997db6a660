package org.dirigent.platform.live;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener with its buffer and its thread. Whoever publishes only puts into the buffer; when
 * that is full the listener is cut off instead of anybody waiting.
 */
final class BufferedSubscription implements LiveSubscription {

  private static final Logger log = LoggerFactory.getLogger(BufferedSubscription.class);

  private final InProcessBus bus;
  private final LiveListener listener;
  private final BlockingQueue<LiveNews> buffer;
  private final Thread thread;
  private final Set<LiveTopic> topics = new HashSet<>();
  private boolean closed;

  BufferedSubscription(InProcessBus bus, LiveListener listener, int size) {
    this.bus = bus;
    this.listener = listener;
    this.buffer = new ArrayBlockingQueue<>(size);
    this.thread = Thread.ofVirtual().name("live").start(this::hearUntilClosed);
  }

  @Override
  public synchronized void hear(LiveTopic topic) {
    if (!closed && topics.add(topic)) {
      bus.add(topic, this);
    }
  }

  @Override
  public synchronized void stopHearing(LiveTopic topic) {
    if (topics.remove(topic)) {
      bus.remove(topic, this);
    }
  }

  @Override
  public void tell(LiveNews news) {
    if (!buffer.offer(news) && closeNow()) {
      Thread.ofVirtual().name("live-cut-off").start(this::cutOff);
    }
  }

  @Override
  public void close() {
    if (closeNow()) {
      thread.interrupt();
    }
  }

  /** Told first and interrupted then, so that a broken write is not taken for the cause. */
  private void cutOff() {
    listener.cutOff();
    thread.interrupt();
  }

  /** Whether it was this call that closed it. */
  private synchronized boolean closeNow() {
    if (closed) {
      return false;
    }
    closed = true;
    topics.forEach(topic -> bus.remove(topic, this));
    topics.clear();
    return true;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void hearUntilClosed() {
    while (!isClosed()) {
      try {
        listener.heard(buffer.take());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("A live listener failed: {}", e.toString());
      }
    }
  }
}
