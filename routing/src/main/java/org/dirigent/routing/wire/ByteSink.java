package org.dirigent.routing.wire;

import java.util.Arrays;

/// Bytes being written. Whole numbers take as many bytes as they need, the small ones one.
final class ByteSink {

  private byte[] bytes = new byte[256];
  private int size;

  void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /// Seven bits to a byte, the sign in the lowest bit so that small negatives stay small.
  void putNumber(long value) {
    long left = (value << 1) ^ (value >> 63);
    while ((left & ~0x7fL) != 0) {
      put((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    put((int) left);
  }

  void putAll(byte[] more) {
    for (byte each : more) {
      put(each);
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
