package org.dirigent.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;

/** Keys derived from the master key by HKDF-SHA256, the purpose being its info. */
final class DerivedSecrets implements Secrets {

  private static final int KEY_BYTES = 32;
  private static final byte[] SALT = "dirigent".getBytes(StandardCharsets.UTF_8);

  private final MasterKey master;
  private final RandomGenerator random;

  DerivedSecrets(MasterKey master, RandomGenerator random) {
    this.master = master;
    this.random = random;
  }

  @Override
  public SecretKey key(String purpose) {
    try {
      HKDFParameterSpec recipe =
          HKDFParameterSpec.ofExtract()
              .addIKM(new SecretKeySpec(master.bytes(), "Generic"))
              .addSalt(SALT)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", recipe);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF-SHA256", e);
    }
  }

  @Override
  public byte[] sign(String purpose, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(purpose));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA256", e);
    }
  }

  @Override
  public boolean verify(String purpose, byte[] data, byte[] signature) {
    return MessageDigest.isEqual(sign(purpose, data), signature);
  }

  @Override
  public Secret token() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
