package org.dirigent.channel.email;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
      in.transferTo(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return new Spool(file, digest.digest());
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
