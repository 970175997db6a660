package org.dirigent.platform.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id at the cost that OWASP names (19 MiB, two passes), a
 * bounded number at a time so that a flood of sign-ins takes neither the memory nor all cores.
 */
@Component
final class Passwords {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places;

  /** Checked when there is no such account, so that the answer takes as long as with one. */
  private final Secret nobody;

  Passwords(SigninSettings settings) {
    this.places = new Semaphore(settings.hashesAtOnce());
    this.nobody = new Secret(argon.encode("nobody"));
  }

  String hash(Secret password) {
    return inTurn(() -> argon.encode(password.reveal()));
  }

  boolean matches(Secret password, Secret hash) {
    return inTurn(() -> argon.matches(password.reveal(), hash.reveal()));
  }

  /** Takes as long as a check and never matches. */
  void pretend(Secret password) {
    matches(password, nobody);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!enter()) {
      throw Problems.BUSY
          .because("Too many people sign in at this moment. Try again.")
          .retryAfter(Duration.ofSeconds(2));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
