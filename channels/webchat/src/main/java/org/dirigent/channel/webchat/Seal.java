package org.dirigent.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.channel.Secrets;
import tools.jackson.core.JacksonException;

/**
 * Signs something that a browser keeps for us: {@code v1.<JSON>.<HMAC-SHA256>}, both in base64url.
 * Whoever brings it back unchanged brings it back from us, over a restart and to every node.
 */
final class Seal {

  private static final String VERSION = "v1";
  private static final int LONGEST = 4_096;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  Seal(Secrets secrets, String purpose) {
    key = new SecretKeySpec(secrets.keyFor(purpose), "HmacSHA256");
  }

  String close(Object content) {
    var signed = VERSION + "." + ENCODER.encodeToString(Json.MAPPER.writeValueAsBytes(content));
    return signed + "." + ENCODER.encodeToString(mac(signed));
  }

  /** What is inside, if the seal is ours and unbroken. */
  <T> Optional<T> open(String sealed, Class<T> type) {
    var parts = sealed.split("\\.", -1);
    if (sealed.length() > LONGEST || parts.length != 3 || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      var presented = Base64.getUrlDecoder().decode(parts[2]);
      return MessageDigest.isEqual(mac(parts[0] + "." + parts[1]), presented)
          ? Optional.of(Json.MAPPER.readValue(Base64.getUrlDecoder().decode(parts[1]), type))
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException damaged) {
      return Optional.empty();
    }
  }

  private byte[] mac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
