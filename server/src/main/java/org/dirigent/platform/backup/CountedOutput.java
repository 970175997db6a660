package org.dirigent.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Knows digest and size of what goes through it; an archive's own stream stays open behind it. */
final class CountedOutput extends OutputStream {

  private final OutputStream below;
  private final LongConsumer progress;
  private final Digest digest = new Digest();

  CountedOutput(OutputStream below, LongConsumer progress) {
    this.below = below;
    this.progress = progress;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    below.write(bytes, from, length);
    digest.add(bytes, from, length);
    progress.accept(length);
  }

  @Override
  public void flush() throws IOException {
    below.flush();
  }

  @Override
  public void close() throws IOException {
    if (!(below instanceof ZipArchiveOutputStream)) {
      below.close();
    }
  }

  long size() {
    return digest.size();
  }

  String hex() {
    return digest.hex();
  }
}
