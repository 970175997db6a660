package org.dirigent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.dirigent.platform.FileId;

/** A file's content, fetched piece by piece; skipping costs nothing. */
final class Pieces extends InputStream {

  /** Bytes of every piece but the last. */
  static final int SIZE = 256 * 1024;

  private static final byte[] NOT_FETCHED = new byte[0];

  private final FileRows rows;
  private final FileId id;
  private final long size;
  private long at;
  private int fetched = -1;
  private byte[] piece = NOT_FETCHED;

  Pieces(FileRows rows, FileId id, long size) {
    this.rows = rows;
    this.id = id;
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (at >= size) {
      return -1;
    }
    fetch((int) (at / SIZE));
    int from = (int) (at % SIZE);
    int count = Math.min(length, piece.length - from);
    System.arraycopy(piece, from, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.clamp(count, 0, size - at);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return fetched == at / SIZE ? piece.length - (int) (at % SIZE) : 0;
  }

  private void fetch(int position) throws IOException {
    if (fetched != position) {
      piece =
          rows.piece(id, position)
              .orElseThrow(() -> new IOException("File " + id + " was deleted while it was read"));
      fetched = position;
    }
  }
}
