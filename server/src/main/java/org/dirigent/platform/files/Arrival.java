package org.dirigent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dirigent.platform.FileId;

/** Takes a stream in, piece by piece, and stops when it grows too large. */
final class Arrival {

  private final FileRows rows;
  private final FileId id;
  private final long limit;
  private final MessageDigest digest = sha256();
  private long size;

  Arrival(FileRows rows, FileId id, long limit) {
    this.rows = rows;
    this.id = id;
    this.limit = limit;
  }

  /** Reads to the end of the stream; false when it was longer than the limit. */
  boolean take(InputStream content) throws IOException {
    for (int position = 0; ; position++) {
      byte[] piece = content.readNBytes(Pieces.SIZE);
      size += piece.length;
      if (piece.length == 0 || size > limit) {
        return size <= limit;
      }
      digest.update(piece);
      rows.addPiece(id, position, piece);
    }
  }

  long size() {
    return size;
  }

  /** Of everything taken; to be asked once. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
