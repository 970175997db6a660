package org.dirigent.platform.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.platform.Secret;

/** Signs as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and the bytes of the body. */
final class Signature {

  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /** One signature for each secret that holds now, the newest first. */
  static String of(String id, Instant at, byte[] body, List<Secret> secrets) {
    return secrets.stream()
        .map(secret -> "v1," + sign(id, at, body, secret))
        .collect(Collectors.joining(" "));
  }

  private static String sign(String id, Instant at, byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(WebhookSecrets.key(secret), HMAC));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA256", e);
    }
  }
}
