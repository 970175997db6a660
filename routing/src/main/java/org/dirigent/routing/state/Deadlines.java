package org.dirigent.routing.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All timers that run, the earliest first: a binary heap in which each timer knows its own place,
/// so moving one costs the logarithm of their number.
final class Deadlines {

  private @Nullable Timer[] heap = new Timer[64];
  private int size;

  @Nullable Timer first() {
    return heap[0];
  }

  /// Takes over the timer's earliest moment, whether it ran before or not.
  void set(Timer timer) {
    long due = timer.earliest();
    if (due == timer.due) {
      return;
    }
    timer.due = due;
    if (due == Timer.NEVER) {
      remove(timer);
    } else if (timer.heapIndex < 0) {
      add(timer);
    } else {
      down(timer, up(timer, timer.heapIndex));
    }
  }

  void stop(Timer timer) {
    timer.due = Timer.NEVER;
    remove(timer);
  }

  private void add(Timer timer) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    up(timer, size++);
  }

  private void remove(Timer timer) {
    int hole = timer.heapIndex;
    if (hole < 0) {
      return;
    }
    timer.heapIndex = -1;
    Timer last = at(--size);
    heap[size] = null;
    if (last != timer) {
      down(last, up(last, hole));
    }
  }

  private int up(Timer timer, int from) {
    int index = from;
    while (index > 0 && timer.before(at((index - 1) >> 1))) {
      put(at((index - 1) >> 1), index);
      index = (index - 1) >> 1;
    }
    put(timer, index);
    return index;
  }

  private void down(Timer timer, int from) {
    int index = from;
    while (true) {
      int child = 2 * index + 1;
      if (child + 1 < size && at(child + 1).before(at(child))) {
        child++;
      }
      if (child >= size || !at(child).before(timer)) {
        break;
      }
      put(at(child), index);
      index = child;
    }
    put(timer, index);
  }

  private Timer at(int index) {
    Timer timer = heap[index];
    if (timer == null) {
      throw new IllegalStateException("no timer at " + index + " of " + size);
    }
    return timer;
  }

  private void put(Timer timer, int index) {
    heap[index] = timer;
    timer.heapIndex = index;
  }
}
