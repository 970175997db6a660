package org.dirigent.channel.webchat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Claim;
import org.dirigent.channel.webchat.Session.Proof;

/**
 * Judges the JWT by which a site vouches for who is signed in there. The algorithm is fixed by the
 * kind of key that the site configured, never by the token.
 */
final class IdentityTokens {

  static final Duration SKEW = Duration.ofSeconds(60);
  static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
  private static final int LONGEST = 4_096;

  private IdentityTokens() {}

  /** What the token says, if everything about it is right. */
  static Proof judge(Site site, String jwt, Instant now) {
    var keys = SiteKeys.of(site);
    if (keys.isEmpty()) {
      throw new Refusal(409, "identity-not-configured", "This site has no key for identity tokens");
    }
    var token = parse(jwt);
    check(token, keys);
    return proof(site, claims(token), now);
  }

  private static SignedJWT parse(String jwt) {
    try {
      if (jwt.length() <= LONGEST) {
        return SignedJWT.parse(jwt);
      }
    } catch (ParseException notAToken) {
      // Said below.
    }
    throw refused("identity-malformed", "The identity token is not a signed JWT");
  }

  private static void check(SignedJWT token, List<SiteKeys.Key> keys) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    var fitting = keys.stream().filter(key -> key.algorithm().equals(algorithm)).toList();
    if (fitting.isEmpty()) {
      throw refused("identity-algorithm", "The identity token uses an algorithm without a key");
    }
    if (fitting.stream().noneMatch(key -> verifies(key.verifier(), token))) {
      throw refused("identity-signature", "The identity token is not signed by this site's key");
    }
  }

  private static boolean verifies(JWSVerifier verifier, SignedJWT token) {
    try {
      return token.verify(verifier);
    } catch (JOSEException unusable) {
      return false;
    }
  }

  private static JWTClaimsSet claims(SignedJWT token) {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException notClaims) {
      throw refused("identity-malformed", "The identity token has no readable claims");
    }
  }

  private static Proof proof(Site site, JWTClaimsSet claims, Instant now) {
    checkTimes(claims, now);
    if (!claims.getAudience().contains(site.key())) {
      throw refused("identity-audience", "The identity token is for another site: aud");
    }
    var subject = claims.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > 254) {
      throw refused(
          "identity-subject", "The identity token must have a sub of 1 to 254 characters");
    }
    var address = new Address(AddressKind.IDENTITY, site.realm(), subject);
    return new Proof(address, vouched(claims), now.plus(Sessions.PROOF_LIFE));
  }

  private static void checkTimes(JWTClaimsSet claims, Instant now) {
    Date expires = claims.getExpirationTime();
    if (expires == null) {
      throw refused("identity-without-end", "The identity token must have an exp");
    }
    if (expires.toInstant().plus(SKEW).isBefore(now)) {
      throw refused("identity-expired", "The identity token has expired: make one for each page");
    }
    if (expires.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
      throw refused("identity-too-long", "The identity token may live at most 10 minutes");
    }
    Date begins = claims.getNotBeforeTime();
    if (begins != null && begins.toInstant().isAfter(now.plus(SKEW))) {
      throw refused("identity-not-yet", "The identity token is not valid yet: check the clocks");
    }
  }

  /** What the site says about them: verified only where the site says that it checked. */
  private static List<Claim> vouched(JWTClaimsSet claims) {
    var list = new ArrayList<Claim>();
    add(list, claims, "name", Claim.Kind.NAME);
    add(list, claims, "email", Claim.Kind.EMAIL);
    add(list, claims, "phone_number", Claim.Kind.PHONE);
    add(list, claims, "customer_number", Claim.Kind.CUSTOMER_NUMBER);
    return list;
  }

  private static void add(List<Claim> list, JWTClaimsSet claims, String name, Claim.Kind kind) {
    boolean verified = Boolean.TRUE.equals(claims.getClaim(name + "_verified"));
    text(claims, name).ifPresent(value -> list.add(new Claim(kind, value, verified)));
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text && !text.isBlank() && text.length() <= 254
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private static Refusal refused(String code, String title) {
    return new Refusal(401, code, title);
  }
}
