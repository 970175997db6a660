package org.dirigent.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.springframework.util.unit.DataSize;

/** A request body that breaks off when it grows over its limit, however long it claimed to be. */
final class BoundedBody extends FilterInputStream {

  private final DataSize limit;
  private long left;

  BoundedBody(InputStream body, DataSize limit) {
    super(body);
    this.limit = limit;
    this.left = limit.toBytes();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws TooLarge {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge(limit);
    }
  }

  /** The body is over its limit. */
  static final class TooLarge extends IOException {

    private final DataSize limit;

    TooLarge(DataSize limit) {
      super("The body is larger than " + limit);
      this.limit = limit;
    }

    ProblemOccurred problem() {
      return Problems.TOO_LARGE.because(
          "The body is larger than the limit of %d kB. Send less at once."
              .formatted(limit.toKilobytes()));
    }
  }
}
