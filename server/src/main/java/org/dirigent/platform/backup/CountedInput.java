package org.dirigent.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read. */
final class CountedInput extends FilterInputStream {

  private final LongConsumer progress;

  CountedInput(InputStream below, LongConsumer progress) {
    super(below);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int single = super.read();
    progress.accept(single < 0 ? 0 : 1);
    return single;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    progress.accept(Math.max(0, read));
    return read;
  }
}
