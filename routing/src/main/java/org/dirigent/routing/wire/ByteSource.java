package org.dirigent.routing.wire;

import org.dirigent.routing.MalformedBytes;

/// Bytes being read. They may be damaged: whatever does not fit is an error that tells where.
final class ByteSource {

  private final byte[] bytes;
  private int position;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int next() {
    if (position == bytes.length) {
      throw malformed("a byte", "the end");
    }
    return bytes[position++] & 0xff;
  }

  long nextNumber() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw malformed("a number", "one that does not end");
  }

  /// A number from 0 up to and without the bound.
  int nextBelow(int bound, String what) {
    long value = nextNumber();
    if (value < 0 || value >= bound) {
      throw malformed(what + " below " + bound, Long.toString(value));
    }
    return (int) value;
  }

  /// How many follow, each of them at least one byte.
  int nextCount() {
    return nextBelow(bytes.length - position + 1, "a count");
  }

  byte[] next(int count) {
    byte[] part = new byte[count];
    for (int i = 0; i < count; i++) {
      part[i] = (byte) next();
    }
    return part;
  }

  void expectEnd() {
    if (position != bytes.length) {
      throw malformed("the end", (bytes.length - position) + " bytes more");
    }
  }

  MalformedBytes malformed(String expected, String found) {
    return new MalformedBytes(
        "at byte %d of %d: expected %s, found %s"
            .formatted(position, bytes.length, expected, found));
  }
}
