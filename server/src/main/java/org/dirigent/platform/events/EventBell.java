package org.dirigent.platform.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Rings on this node when an event was committed, for the reactors that hear such events: a reactor
 * that looked at every commit of the house would keep the database busy with finding nothing.
 */
@Component
final class EventBell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Map<String, Long> rings = new HashMap<>();
  private long forAll;

  /** An event of this name was committed. */
  void ring(String name) {
    lock.lock();
    try {
      rings.merge(name, 1L, Long::sum);
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes everybody. */
  void ring() {
    lock.lock();
    try {
      forAll++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often it rang for these names. */
  long rings(Set<String> names) {
    lock.lock();
    try {
      return count(names);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it rings for these names after the given count, or the time is up. */
  void await(Set<String> names, long since, long millis) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (count(names) == since && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private long count(Set<String> names) {
    long count = forAll;
    for (String name : names) {
      count += rings.getOrDefault(name, 0L);
    }
    return count;
  }
}
