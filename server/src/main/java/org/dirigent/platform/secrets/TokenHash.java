package org.dirigent.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dirigent.platform.Secret;

/**
 * What is kept of a token: its SHA-256. That needs no salt, because the token is 256 random bits
 * and nobody could try them all; and it is looked up by index, so the time it takes tells nothing.
 */
public final class TokenHash {

  private static final int LONGEST = 100;

  private TokenHash() {}

  /** Hash of a presented token; one of absurd length is cut, and so matches nothing. */
  public static byte[] of(Secret token) {
    String text = token.reveal();
    String bounded = text.substring(0, Math.min(text.length(), LONGEST));
    try {
      return MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
