package org.dirigent.channel.email;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is in a mailbox: while mails are taken out of it, reading them stands back, because
 * a mail is safe once it lies in the house. It does so for a bounded time, so that a flood that
 * does not end is read as well.
 */
final class Turn {

  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean taking;
  private boolean waiting = true;
  private Ending ending = Ending.NOT_YET;

  private enum Ending {
    NOT_YET,
    WHEN_EMPTY,
    NOW
  }

  /**
   * A turn.
   *
   * @param patience how long reading stands back at most
   */
  Turn(Duration patience) {
    this.patience = patience;
  }

  /** Mails are being taken out, until {@link #taken}. */
  void take() {
    change(() -> taking = true);
  }

  /** Something lies in the bag. */
  void kept() {
    change(() -> waiting = true);
  }

  /** Whatever was taken may be read now. */
  void taken() {
    change(() -> taking = false);
  }

  /** Nothing more is read than what was begun. */
  void end() {
    change(() -> ending = Ending.NOW);
  }

  /** What lies in the bag is read, then it is over. */
  void endWhenEmpty() {
    change(() -> ending = ending == Ending.NOT_YET ? Ending.WHEN_EMPTY : ending);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isOver() {
    lock.lock();
    try {
      return ending == Ending.NOW;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something may lie in the bag; false when it is over. */
  boolean await() {
    lock.lock();
    try {
      while (!waiting && ending == Ending.NOT_YET) {
        changed.awaitUninterruptibly();
      }
      boolean more = waiting && ending != Ending.NOW;
      waiting = false;
      return more;
    } finally {
      lock.unlock();
    }
  }

  /** Lets whoever takes mails out go first. */
  void standBack() {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (taking && ending == Ending.NOT_YET && left > 0) {
        left = changed.awaitNanos(left);
      }
      taking &= left > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Something has to be tried again, after a while. */
  void rest(Duration time) {
    lock.lock();
    try {
      waiting = true;
      long left = time.toNanos();
      while (ending != Ending.NOW && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
