package org.dirigent.platform.backup;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.platform.Secret;

/**
 * The master key under a passphrase: AES-256-GCM with a key that PBKDF2-HMAC-SHA256 makes of the
 * passphrase. Salt, nonce and text are hexadecimal.
 */
record SealedKey(int rounds, String salt, String nonce, String text) {

  /** What OWASP asks of PBKDF2 with SHA-256; a quarter of a second. */
  private static final int ROUNDS = 600_000;

  /** An archive that asks for more is not ours and would only keep us busy. */
  private static final int MOST_ROUNDS = 10_000_000;

  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;

  static SealedKey seal(byte[] key, Secret passphrase, RandomGenerator random) {
    byte[] salt = drawn(random, SALT_BYTES);
    byte[] nonce = drawn(random, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, derived(passphrase, salt, ROUNDS), nonce);
      return new SealedKey(ROUNDS, hex(salt), hex(nonce), hex(cipher.doFinal(key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM or PBKDF2", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The key; nothing when the passphrase is another. */
  Optional<byte[]> open(Secret passphrase) {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw Refused.damaged("The sealed key in the archive asks for " + rounds + " rounds.");
    }
    try {
      SecretKey derived = derived(passphrase, bytes(salt), rounds);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, derived, bytes(nonce)).doFinal(bytes(text)));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw Refused.damaged("The sealed key in the archive cannot be read (" + e + ").");
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static SecretKey derived(Secret passphrase, byte[] salt, int rounds)
      throws GeneralSecurityException {
    var recipe = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, rounds, KEY_BITS);
    byte[] bytes =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(recipe).getEncoded();
    recipe.clearPassword();
    return new SecretKeySpec(bytes, "AES");
  }

  private static byte[] drawn(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
