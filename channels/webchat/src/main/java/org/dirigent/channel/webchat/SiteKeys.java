package org.dirigent.channel.webchat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which a site may sign identity tokens: two secrets, so that one can be replaced
 * without an outage, and a public key. A key that cannot be used is as good as none.
 */
final class SiteKeys {

  /** A key with the one algorithm it is for. */
  record Key(JWSAlgorithm algorithm, JWSVerifier verifier) {}

  private SiteKeys() {}

  static List<Key> of(Site site) {
    var keys = new ArrayList<Key>();
    site.account().setting("identity-secret").flatMap(SiteKeys::secret).ifPresent(keys::add);
    site.account().setting("identity-secret-old").flatMap(SiteKeys::secret).ifPresent(keys::add);
    site.account().setting("identity-public-key").flatMap(SiteKeys::publicKey).ifPresent(keys::add);
    return keys;
  }

  /** The secret as it is configured, at least 32 bytes of UTF-8. */
  private static Optional<Key> secret(String secret) {
    try {
      var verifier = new MACVerifier(secret.getBytes(StandardCharsets.UTF_8));
      return Optional.of(new Key(JWSAlgorithm.HS256, verifier));
    } catch (JOSEException tooShort) {
      return Optional.empty();
    }
  }

  /** A PEM with a public key: P-256 for ES256, or RSA of at least 2048 bits for RS256. */
  private static Optional<Key> publicKey(String pem) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return elliptic(bytes).or(() -> rsa(bytes));
  }

  private static Optional<Key> elliptic(byte[] bytes) {
    try {
      var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
      var verifier = new ECDSAVerifier((ECPublicKey) key);
      return verifier.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)
          ? Optional.of(new Key(JWSAlgorithm.ES256, verifier))
          : Optional.empty();
    } catch (GeneralSecurityException | JOSEException notThisKind) {
      return Optional.empty();
    }
  }

  private static Optional<Key> rsa(byte[] bytes) {
    try {
      var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
      var rsa = (RSAPublicKey) key;
      return rsa.getModulus().bitLength() >= 2_048
          ? Optional.of(new Key(JWSAlgorithm.RS256, new RSASSAVerifier(rsa)))
          : Optional.empty();
    } catch (GeneralSecurityException notThisKind) {
      return Optional.empty();
    }
  }
}
