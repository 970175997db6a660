package org.dirigent.channel.email.reading;

import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, ends at a bound, and lets one look ahead. */
final class CountedStream extends InputStream {

  private final InputStream in;
  private final long bound;
  private byte[] ahead = new byte[0];
  private int used;
  private long count;
  private boolean cut;

  CountedStream(InputStream in, long bound) {
    this.in = in;
    this.bound = Math.max(0, bound);
  }

  /** The next bytes, which stay to be read. Only before anything was read. */
  byte[] peek(int length) throws IOException {
    ahead = in.readNBytes(length);
    return ahead;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (count >= bound) {
      cut = cut || used < ahead.length || in.read() >= 0;
      return -1;
    }
    int most = (int) Math.min(length, bound - count);
    int got = used < ahead.length ? fromAhead(buffer, offset, most) : in.read(buffer, offset, most);
    count += Math.max(0, got);
    return got;
  }

  private int fromAhead(byte[] buffer, int offset, int most) {
    int got = Math.min(most, ahead.length - used);
    System.arraycopy(ahead, used, buffer, offset, got);
    used += got;
    return got;
  }

  void drain() throws IOException {
    var waste = new byte[16_384];
    while (read(waste, 0, waste.length) >= 0) {
      // Only the count matters.
    }
  }

  long count() {
    return count;
  }

  /** There was more than the bound. */
  boolean cut() {
    return cut;
  }
}
