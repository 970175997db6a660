package org.dirigent.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.platform.DemoSettings;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.Problems;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the shop's own server, which vouches for who is signed in there. Answers in the demo only;
 * a real site makes such a token itself, with its own library.
 */
@RestController
class DemoIdentityEndpoint {

  private static final Duration LIFE = Duration.ofMinutes(5);

  /** As whom to sign in. */
  record Persona(String persona) {}

  /** The signed token. */
  record Vouching(String jwt) {}

  private final DemoSite site;
  private final InstantSource clock;
  private final JsonMapper json;
  private final DemoSettings settings;

  DemoIdentityEndpoint(DemoSite site, InstantSource clock, JsonMapper json, DemoSettings settings) {
    this.site = site;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  @PostMapping("/demo/identity")
  @OpenToPublic(because = "the invented shop's customers have no account here, and none is real")
  Vouching vouch(@RequestBody Persona persona) {
    return DemoCustomer.of(persona.persona())
        .filter(_ -> settings.demo())
        .map(customer -> new Vouching(token(customer)))
        .orElseThrow(
            () -> Problems.NOT_FOUND.because("There is no invented customer of this name."));
  }

  private String token(DemoCustomer customer) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", customer.key());
    claims.put("aud", DemoSite.KEY);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    claims.put("name", customer.displayName());
    claims.put("name_verified", true);
    claims.put("email", customer.email());
    claims.put("email_verified", true);
    String signed = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims);
    return signed + "." + encode(signature(signed));
  }

  private String part(Map<String, Object> values) {
    return encode(json.writeValueAsBytes(values));
  }

  private byte[] signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = site.identitySecret().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
