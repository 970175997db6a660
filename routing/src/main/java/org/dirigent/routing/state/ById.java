package org.dirigent.routing.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Things by the number of their id: one flat array, in which a thing stands as near as possible
/// behind the place that its number asks for. Asked several times for each command, so it makes
/// nothing and follows no pointers on the way.
final class ById<T> {

  private @Nullable Object[] things = new @Nullable Object[64];
  private long[] numbers = new long[64];
  private int size;

  int size() {
    return size;
  }

  @Nullable T find(long number) {
    return at(indexOf(number));
  }

  void put(long number, T thing) {
    if (size * 2 >= things.length) {
      grow();
    }
    int index = indexOf(number);
    if (things[index] == null) {
      size++;
    }
    things[index] = thing;
    numbers[index] = number;
  }

  @Nullable T remove(long number) {
    int hole = indexOf(number);
    T removed = at(hole);
    if (removed != null) {
      size--;
      fill(hole);
    }
    return removed;
  }

  /// All of them, ordered by something that tells any two apart.
  List<T> sorted(Comparator<T> order) {
    return Arrays.stream(things).filter(Objects::nonNull).map(this::cast).sorted(order).toList();
  }

  /// Where the number is, or the free place where it would be.
  private int indexOf(long number) {
    int index = home(number);
    while (things[index] != null && numbers[index] != number) {
      index = (index + 1) & (things.length - 1);
    }
    return index;
  }

  /// Moves those up who stand behind the hole only because it was taken.
  private void fill(int from) {
    int hole = from;
    for (int i = next(hole); things[i] != null; i = next(i)) {
      if (distance(home(numbers[i]), i) >= distance(hole, i)) {
        things[hole] = things[i];
        numbers[hole] = numbers[i];
        hole = i;
      }
    }
    things[hole] = null;
  }

  private void grow() {
    @Nullable Object[] oldThings = things;
    long[] oldNumbers = numbers;
    things = new @Nullable Object[oldThings.length * 2];
    numbers = new long[oldThings.length * 2];
    for (int i = 0; i < oldThings.length; i++) {
      if (oldThings[i] != null) {
        int index = indexOf(oldNumbers[i]);
        things[index] = oldThings[i];
        numbers[index] = oldNumbers[i];
      }
    }
  }

  private int home(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (things.length - 1);
  }

  private int next(int index) {
    return (index + 1) & (things.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (things.length - 1);
  }

  private @Nullable T at(int index) {
    Object thing = things[index];
    return thing == null ? null : cast(thing);
  }

  /// Only things of this type are ever put.
  @SuppressWarnings("unchecked")
  private T cast(Object thing) {
    return (T) thing;
  }
}
