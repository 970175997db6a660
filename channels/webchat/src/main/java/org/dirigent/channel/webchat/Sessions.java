package org.dirigent.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Secrets;
import org.dirigent.channel.webchat.Session.Proof;

/** Makes and reads session tokens. Nothing is stored for them: the browser keeps them, sealed. */
final class Sessions {

  /** No session lives longer, however often it is used. */
  static final Duration LIFE = Duration.ofDays(30);

  /** A session that was not renewed for so long is over. */
  static final Duration IDLE = Duration.ofDays(7);

  /** How long the site's word for somebody counts; then they are asked to sign in again. */
  static final Duration PROOF_LIFE = Duration.ofHours(12);

  /** How the reading of a token ended. */
  sealed interface Read {
    /** Genuine and alive. */
    record Valid(Session session) implements Read {}

    /** Genuine, but too old. */
    record Expired() implements Read {}

    /** Not made by us, or damaged. */
    record Forged() implements Read {}
  }

  /** Sessions whose tokens were read lately; reading one costs more than taking a message in. */
  private static final int REMEMBERED = 10_000;

  private final Map<String, Session> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
              return size() > REMEMBERED;
            }
          });

  private final Seal seal;
  private final InstantSource clock;
  private final RandomGenerator random;

  Sessions(Secrets secrets, InstantSource clock, RandomGenerator random) {
    this.seal = new Seal(secrets, "webchat-session");
    this.clock = clock;
    this.random = random;
  }

  /** A new visitor: an address that nobody can guess and that nobody had before. */
  Session anonymous(Site site) {
    var id = new byte[16];
    random.nextBytes(id);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    var scope = site.account().id().value().toString();
    var now = clock.instant();
    return new Session(
        site.account().id(),
        new Address(AddressKind.VISITOR, scope, value),
        Optional.empty(),
        now,
        now);
  }

  /** A new session of somebody the site knows; all their devices share the address. */
  Session identified(Site site, Proof proof) {
    var now = clock.instant();
    return new Session(site.account().id(), proof.identity(), Optional.of(proof), now, now);
  }

  /** The same session, issued now. */
  Session renewed(Session old) {
    return new Session(old.site(), old.address(), old.proof(), old.born(), clock.instant());
  }

  /** The same session, now with a proof. */
  Session proven(Session old, Proof proof) {
    return new Session(old.site(), old.address(), Optional.of(proof), old.born(), clock.instant());
  }

  String token(Session session) {
    return seal.close(session);
  }

  Read read(String token) {
    return open(token).map(this::judge).orElseGet(Read.Forged::new);
  }

  /** Only what was genuine is remembered; whether it is still alive is judged each time. */
  private Optional<Session> open(String token) {
    Session known = remembered.get(token);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Session> read = seal.open(token, Session.class);
    read.ifPresent(session -> remembered.put(token, session));
    return read;
  }

  /** When a token issued now can be used no longer, unless it is renewed. */
  Instant endOf(Session session) {
    var idle = session.issued().plus(IDLE);
    var absolute = session.born().plus(LIFE);
    var life = idle.isBefore(absolute) ? idle : absolute;
    return session.anonymous() ? life : session.proof().map(Proof::until).orElse(life);
  }

  private Read judge(Session session) {
    return clock.instant().isBefore(endOf(session)) ? new Read.Valid(session) : new Read.Expired();
  }
}
