package org.dirigent.platform.webhooks;

import java.util.Base64;
import java.util.UUID;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * The secrets by which receivers know that it was us. Each is derived from the master key, the
 * webhook and its generation, so that none is stored and rotating is counting.
 */
@Component
final class WebhookSecrets {

  private static final String MARK = "whsec_";

  private final Secrets secrets;

  WebhookSecrets(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The secret as receivers are told it: 256 bits in Base64 behind the mark of the standard. */
  Secret of(UUID webhook, int generation) {
    byte[] key = secrets.key("webhook " + webhook + " " + generation).getEncoded();
    return new Secret(MARK + Base64.getEncoder().encodeToString(key));
  }

  /** What such a secret signs with. */
  static byte[] key(Secret secret) {
    return Base64.getDecoder().decode(secret.reveal().substring(MARK.length()));
  }
}
