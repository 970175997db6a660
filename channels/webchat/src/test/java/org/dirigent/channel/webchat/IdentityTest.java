package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Inbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site vouches for who is signed in there; we believe it only if everything is right. */
final class IdentityTest {

  private final Shop shop = new Shop();

  @Test
  void somebody_whom_the_site_vouches_for_arrives_under_the_sites_name_for_them() throws Exception {
    var token = tokenOf(identify(jwt(claims -> claims), null));
    shop.arrive(token);
    var arrival = shop.taken(Inbound.Arrival.class).getFirst();
    assertThat(arrival.sender().assurance()).isEqualTo(Assurance.SIGNED_IN);
    assertThat(arrival.delivery().from())
        .isEqualTo(new Address(AddressKind.IDENTITY, "shop", "customer-17"));
    assertThat(arrival.sender().address()).isEqualTo(arrival.delivery().from());
  }

  @Test
  void only_what_the_site_says_it_checked_counts_as_verified() throws Exception {
    var jwt =
        jwt(
            c ->
                c.claim("name", "Greta")
                    .claim("email", "g@x.example")
                    .claim("email_verified", true));
    shop.arrive(tokenOf(identify(jwt, null)));
    assertThat(shop.taken(Inbound.Arrival.class).getFirst().sender().claims())
        .containsExactly(
            new Claim(Claim.Kind.NAME, "Greta", false),
            new Claim(Claim.Kind.EMAIL, "g@x.example", true));
  }

  @Test
  void somebody_who_signs_in_during_a_chat_stays_in_it_better_proven() throws Exception {
    var visitor = shop.visitor();
    shop.arrive(visitor);
    var before = shop.lastArrived();
    var answer = identify(jwt(claims -> claims), visitor);
    assertThat(answer.json().path("joined").asBoolean()).isTrue();
    var joined = shop.taken(Inbound.Arrival.class).getLast();
    assertThat(joined.delivery().from()).isEqualTo(before);
    assertThat(joined.sender().address().value()).isEqualTo("customer-17");
    assertThat(joined.sender().assurance()).isEqualTo(Assurance.SIGNED_IN);
    shop.say(tokenOf(answer), "message-1", "still the same chat");
    assertThat(shop.taken(Inbound.Message.class).getFirst().delivery().from()).isEqualTo(before);
  }

  @Test
  void after_that_chat_the_next_one_begins_under_the_sites_name() throws Exception {
    var visitor = shop.visitor();
    shop.arrive(visitor);
    var proven = tokenOf(identify(jwt(claims -> claims), visitor));
    shop.agent("Ann").ends();
    var renewed = shop.call("POST", "session", proven, "{}").json().path("token").asString();
    shop.call("POST", "arrival", renewed, "{\"key\":\"arrival-2\"}");
    assertThat(shop.lastArrived().kind()).isEqualTo(AddressKind.IDENTITY);
  }

  @Test
  void two_sites_of_one_realm_know_the_same_people() throws Exception {
    shop.configure("identity-realm", "moewe");
    shop.arrive(tokenOf(identify(jwt(claims -> claims), null)));
    assertThat(shop.lastArrived().scope()).isEqualTo("moewe");
  }

  @Test
  void a_secret_can_be_replaced_without_an_outage() throws Exception {
    shop.configure("identity-secret", "the-new-secret-of-more-than-thirty-two-bytes");
    assertThat(identify(jwt(claims -> claims), null).code()).isEqualTo("identity-signature");
    shop.configure("identity-secret-old", Shop.SECRET);
    assertThat(identify(jwt(claims -> claims), null).status()).isEqualTo(201);
  }

  @Test
  void public_keys_work_for_their_own_algorithm_only() throws Exception {
    KeyPair elliptic = pair("EC", 256);
    shop.settings.remove("identity-secret");
    shop.configure("identity-public-key", pem(elliptic.getPublic()));
    var signer = new ECDSASigner((ECPrivateKey) elliptic.getPrivate());
    assertThat(identify(jwt(JWSAlgorithm.ES256, signer), null).status()).isEqualTo(201);

    // The classic attack: the public key, which everybody knows, used as if it were a secret.
    var confused = new MACSigner(pem(elliptic.getPublic()).getBytes(StandardCharsets.UTF_8));
    assertThat(identify(jwt(JWSAlgorithm.HS256, confused), null).code())
        .isEqualTo("identity-algorithm");

    KeyPair rsa = pair("RSA", 2048);
    shop.configure("identity-public-key", pem(rsa.getPublic()));
    var rsaSigner = new RSASSASigner(rsa.getPrivate());
    assertThat(identify(jwt(JWSAlgorithm.RS256, rsaSigner), null).status()).isEqualTo(201);
    assertThat(identify(jwt(JWSAlgorithm.ES256, signer), null).code())
        .isEqualTo("identity-algorithm");
  }

  @ParameterizedTest
  @CsvSource({
    "expired,     identity-expired",
    "endless,     identity-without-end",
    "long,        identity-too-long",
    "early,       identity-not-yet",
    "elsewhere,   identity-audience",
    "nobody,      identity-subject",
    "stranger,    identity-signature",
    "unsigned,    identity-malformed",
    "garbage,     identity-malformed",
    "nothing,     identity-malformed"
  })
  void what_is_wrong_is_said_without_what_is_in_the_token(String wrong, String code)
      throws Exception {
    var answer = identify(wrongToken(wrong), null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("customer-17");
  }

  @Test
  void clocks_may_differ_by_a_minute() throws Exception {
    assertThat(identify(jwt(c -> c.expirationTime(in(-50))), null).status()).isEqualTo(201);
    assertThat(identify(jwt(c -> c.notBeforeTime(in(50))), null).status()).isEqualTo(201);
    assertThat(identify(jwt(c -> c.expirationTime(in(650))), null).status()).isEqualTo(201);
  }

  @Test
  void the_sites_word_counts_for_half_a_day() throws Exception {
    var token = tokenOf(identify(jwt(claims -> claims), null));
    shop.clock.pass(Duration.ofHours(12));
    assertThat(shop.arrive(token).code()).isEqualTo("session-expired");
  }

  @Test
  void a_site_without_a_key_says_so() throws Exception {
    shop.settings.remove("identity-secret");
    shop.configure("title-en", "Shop");
    assertThat(identify(jwt(claims -> claims), null).code()).isEqualTo("identity-not-configured");
    shop.configure("identity-secret", "too short");
    assertThat(identify(jwt(claims -> claims), null).code()).isEqualTo("identity-not-configured");
  }

  private String wrongToken(String wrong) throws Exception {
    return switch (wrong) {
      case "expired" -> jwt(c -> c.expirationTime(in(-61)));
      case "endless" -> jwt(c -> c.expirationTime(null));
      case "long" -> jwt(c -> c.expirationTime(in(700)));
      case "early" -> jwt(c -> c.notBeforeTime(in(90)));
      case "elsewhere" -> jwt(c -> c.audience("another-shop"));
      case "nobody" -> jwt(c -> c.subject(null));
      case "stranger" ->
          jwt(JWSAlgorithm.HS256, new MACSigner("somebody-elses-secret-of-thirty-two-bytes"));
      case "unsigned" -> new PlainJWT(claims().build()).serialize();
      case "garbage" -> "a.b.c";
      default -> "";
    };
  }

  private Shop.Answer identify(String jwt, @org.jspecify.annotations.Nullable String token) {
    var body = Json.MAPPER.writeValueAsString(Map.of("site", "shop", "jwt", jwt, "language", "en"));
    return shop.call("POST", "identify", token, body);
  }

  private static String tokenOf(Shop.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("token").asString();
  }

  private String jwt(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    return jwt(JWSAlgorithm.HS256, new MACSigner(Shop.SECRET), change.apply(claims()).build());
  }

  private String jwt(JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
    return jwt(algorithm, signer, claims().build());
  }

  private static String jwt(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
      throws Exception {
    var jwt = new SignedJWT(new JWSHeader(algorithm), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .subject("customer-17")
        .audience("shop")
        .expirationTime(in(300));
  }

  private Date in(long seconds) {
    return Date.from(shop.clock.instant().plusSeconds(seconds));
  }

  private static KeyPair pair(String algorithm, int size) throws Exception {
    var generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(size);
    return generator.generateKeyPair();
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
