package org.dirigent.conversation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.channel.AccountId;
import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets of accounts unreadable in the database: AES-GCM under a key of the deployment,
 * bound to the account and the name of the setting, so that none can be moved to another place.
 */
@Component
final class SecretBox {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final RandomGenerator random;

  SecretBox(Secrets secrets, RandomGenerator random) {
    byte[] derived = secrets.key("channel-account-settings").getEncoded();
    this.key = new SecretKeySpec(derived, "AES");
    this.random = random;
  }

  String seal(AccountId account, String name, String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        run(
            Cipher.ENCRYPT_MODE,
            nonce,
            place(account, name),
            secret.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(whole);
  }

  String open(AccountId account, String name, String sealed) {
    byte[] whole = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(whole, NONCE);
    byte[] content = Arrays.copyOfRange(whole, NONCE, whole.length);
    return new String(
        run(Cipher.DECRYPT_MODE, nonce, place(account, name), content), StandardCharsets.UTF_8);
  }

  private static byte[] place(AccountId account, String name) {
    return (account.value() + " " + name).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] place, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(content);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "A secret of a channel account cannot be read. Was the master key replaced? Set it anew.",
          unreadable);
    }
  }
}
