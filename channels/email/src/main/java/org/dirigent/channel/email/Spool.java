package org.dirigent.channel.email;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A raw mail on its way in, whole in a file of its own: a mailbox that breaks off leaves nothing
 * half read, and the mail can be read more than once.
 */
final class Spool implements AutoCloseable {

  private final Path file;
  private final byte[] sha256;

  private Spool(Path file, byte[] sha256) {
    this.file = file;
    this.sha256 = sha256;
  }

  static Spool of(InputStream raw) throws IOException {
    var file = Files.createTempFile("mail-", ".eml");
    var digest = digest();
    boolean whole = false;
    try (var in = new DigestInputStream(raw, digest);
        var out = Files.newOutputStream(file)) {
      copy(in, out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return new Spool(file, digest.digest());
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    var piece = new byte[64 * 1024];
    for (int length = read(in, piece); length >= 0; length = read(in, piece)) {
      out.write(piece, 0, length);
    }
  }

  /** Whose fault it was matters: a full disk of ours says nothing about the mail. */
  private static int read(InputStream in, byte[] piece) throws NotFetched {
    try {
      return in.read(piece);
    } catch (IOException | RuntimeException broken) {
      throw new NotFetched(broken);
    }
  }

  /** The mailbox did not hand the mail out to its end. */
  static final class NotFetched extends IOException {

    private static final long serialVersionUID = 1L;

    NotFetched(Exception broken) {
      super("The mailbox did not hand out the whole mail", broken);
    }
  }

  static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  byte[] sha256() {
    return sha256.clone();
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
