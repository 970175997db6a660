package org.dirigent.platform;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps content unreadable in the database: AES-GCM under a key of the deployment for one purpose,
 * bound to the place where it stands, so that none can be moved to another.
 */
public final class Seal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String purpose;
  private final SecretKey key;
  private final RandomGenerator random;

  /** A seal for one purpose; no two purposes share a key. */
  public Seal(String purpose, Secrets secrets, RandomGenerator random) {
    this.purpose = purpose;
    this.key = new SecretKeySpec(secrets.key(purpose).getEncoded(), "AES");
    this.random = random;
  }

  /** The content, sealed for this place. */
  public byte[] close(byte[] place, byte[] content) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, content);
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /**
   * What was sealed for this place.
   *
   * @throws IllegalStateException when it was sealed under another key, for another place, or
   *     changed
   */
  public byte[] open(byte[] place, byte[] whole) {
    byte[] nonce = Arrays.copyOf(whole, NONCE);
    byte[] sealed = Arrays.copyOfRange(whole, Math.min(NONCE, whole.length), whole.length);
    return run(Cipher.DECRYPT_MODE, nonce, place, sealed);
  }

  private byte[] run(int mode, byte[] nonce, byte[] place, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(content);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "What was sealed for '%s' cannot be read. Was the master key replaced? Set it anew."
              .formatted(purpose),
          unreadable);
    }
  }
}
