package org.dirigent.channel.email;

import jakarta.mail.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.dirigent.channel.Account;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one mailbox: renewed shortly before it expires, by one of those who need it
 * while the others wait, and not asked for again at once after a refusal.
 */
final class Purse {

  private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);

  /** After a refusal everybody hears the same for so long. */
  private static final Duration SAME_ANSWER = Duration.ofSeconds(15);

  /** A mail server that refuses a token as young as this refuses the next as well. */
  private static final Duration YOUNG = Duration.ofSeconds(30);

  private final MailboxSettings mailbox;
  private final TokenService service;
  private final RefreshToken refresh;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token present;
  private @Nullable Refusal refusal;

  Purse(MailboxSettings mailbox, TokenService service, RefreshToken refresh, InstantSource clock) {
    this.mailbox = mailbox;
    this.service = service;
    this.refresh = refresh;
    this.clock = clock;
  }

  /** An access token. */
  record Token(String value, Instant from, Instant until) {

    @Override
    public String toString() {
      return "Token until " + until;
    }
  }

  private record Refusal(String why, Instant until) {}

  boolean serves(Account account) {
    return mailbox.account().equals(account);
  }

  Token token() throws TokenRefused {
    lock.lock();
    try {
      var known = present;
      return known != null && clock.instant().isBefore(known.until()) ? known : renewed();
    } finally {
      lock.unlock();
    }
  }

  /** Another one in place of one that a mail server refused, unless that is of no use. */
  Token instead(Token refused, AuthenticationFailedException refusal)
      throws TokenRefused, AuthenticationFailedException {
    lock.lock();
    try {
      var known = present;
      if (known != null && !known.equals(refused)) {
        return known;
      }
      if (clock.instant().isBefore(refused.from().plus(YOUNG))) {
        throw refusal;
      }
      return renewed();
    } finally {
      lock.unlock();
    }
  }

  private Token renewed() throws TokenRefused {
    var now = clock.instant();
    var known = refusal;
    if (known != null && now.isBefore(known.until())) {
      throw new TokenRefused(known.why());
    }
    try {
      var granted = granted();
      var life = granted.life();
      var early = life.dividedBy(10);
      var margin = early.compareTo(BEFORE_ITS_END) < 0 ? early : BEFORE_ITS_END;
      var fresh = new Token(granted.token(), now, now.plus(life).minus(margin));
      present = fresh;
      refusal = null;
      return fresh;
    } catch (TokenRefused refused) {
      refusal = new Refusal(refused.why(), now.plus(SAME_ANSWER));
      throw refused;
    }
  }

  private TokenAnswer.Granted granted() throws TokenRefused {
    var used = refresh.present();
    try {
      return kept(service.grant(mailbox, used));
    } catch (TokenRefused refused) {
      // Another node may have used it up, and kept the one that came in its place.
      var newer = refresh.present();
      if (newer.equals(used)) {
        throw refused;
      }
      return kept(service.grant(mailbox, newer));
    }
  }

  private TokenAnswer.Granted kept(TokenAnswer.Granted granted) {
    if (mailbox.account().setting("oauth-refresh-token").isPresent()) {
      granted.refresh().ifPresent(refresh::keep);
    }
    return granted;
  }
}
