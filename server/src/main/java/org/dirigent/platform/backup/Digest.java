package org.dirigent.platform.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 and the number of bytes that pass by. */
final class Digest {

  private final MessageDigest digest = sha256();
  private long size;

  void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    size += length;
  }

  long size() {
    return size;
  }

  /** Of everything added; to be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
