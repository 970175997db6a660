package org.dirigent.routing.state;

import java.util.Arrays;

/// A set of small numbers as bits, 64 to a word, so that "members who are free" is one instruction
/// for 64 agents. Grows as needed; words beyond its end read as empty.
public final class Bits {

  private long[] words = new long[1];

  public int words() {
    return words.length;
  }

  public long word(int index) {
    return index < words.length ? words[index] : 0;
  }

  public boolean has(int number) {
    return (word(number >> 6) & (1L << number)) != 0;
  }

  /// The first member from that number on, -1 if there is none.
  public int next(int from) {
    return nextInBoth(this, this, from);
  }

  /// The first from that number on which is in both sets, -1 if there is none.
  public static int nextInBoth(Bits some, Bits others, int from) {
    int words = Math.min(some.words.length, others.words.length);
    for (int word = from >> 6; word < words; word++) {
      long both = some.words[word] & others.words[word];
      if (word == from >> 6) {
        both &= -1L << from;
      }
      if (both != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  public boolean meets(Bits other) {
    return nextInBoth(this, other, 0) >= 0;
  }

  void remove(int number) {
    if (number >> 6 < words.length) {
      words[number >> 6] &= ~(1L << number);
    }
  }

  void add(int number) {
    if (number >> 6 >= words.length) {
      words = Arrays.copyOf(words, Math.max(words.length * 2, (number >> 6) + 1));
    }
    words[number >> 6] |= 1L << number;
  }

  void set(int number, boolean member) {
    if (member) {
      add(number);
    } else {
      remove(number);
    }
  }
}
