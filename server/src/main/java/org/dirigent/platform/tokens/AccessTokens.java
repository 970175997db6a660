package org.dirigent.platform.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Scope;
import org.dirigent.platform.Secret;
import org.dirigent.platform.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and revokes tokens; each is one transaction with its audit entry. */
@Component
final class AccessTokens {

  /** Most tokens of one person. */
  static final int MOST = 50;

  static final Problem ENOUGH = new Problem("enough-tokens", 409, "There are enough access tokens");

  private final TokenRows rows;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final InstantSource clock;
  private final IdSource ids;
  private final RandomGenerator random;

  AccessTokens(
      TokenRows rows,
      TransactionTemplate transaction,
      AuditLog audit,
      InstantSource clock,
      IdSource ids,
      RandomGenerator random) {
    this.rows = rows;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  /** A token that was made now, and what nobody will see again. */
  record Made(AccessToken token, Secret secret) {}

  Made make(SignedIn owner, String name, Set<Scope> scopes, int days) {
    Secret secret = TokenText.draw(random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AccessToken token =
        new AccessToken(
            ids.next(),
            name,
            TokenText.hint(secret),
            scopes.stream().sorted().toList(),
            now,
            now.plus(Duration.ofDays(days)),
            null);
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              demandRoom(owner);
              rows.insert(owner.id(), token, secret);
              audit.record(
                  AuditEntry.by(owner).did("token.made").to("token", token.id()).into(token));
              return new Made(token, secret);
            }));
  }

  private void demandRoom(SignedIn owner) {
    if (rows.lockAndCount(owner.id()) >= MOST) {
      throw ENOUGH.because(
          "You have %d access tokens. Revoke one that nobody needs first.".formatted(MOST));
    }
  }

  List<AccessToken> of(SignedIn owner) {
    return rows.of(owner.id(), MOST);
  }

  /** Revokes one's own token; whether there was one. */
  boolean revokeOwn(UUID id, SignedIn owner) {
    return rows.find(id).filter(found -> found.owner().id().equals(owner.id())).isPresent()
        && revoke(id, owner);
  }

  /** Revokes anybody's token, with the next request; whether there was one. */
  boolean revoke(UUID id, SignedIn by) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ ->
                rows.find(id)
                    .filter(found -> rows.delete(id))
                    .map(found -> recordRevoked(found.token(), by))
                    .isPresent()));
  }

  private AccessToken recordRevoked(AccessToken token, SignedIn by) {
    audit.record(AuditEntry.by(by).did("token.revoked").to("token", token.id()).from(token));
    return token;
  }
}
