package org.dirigent.platform.signin;

import java.util.Objects;
import java.util.Optional;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in who know their password. Unknown logins cost as much time as wrong passwords, and
 * failures are counted by account and address.
 */
@Component
final class SignIn {

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  private final AccountRows accounts;
  private final Passwords passwords;
  private final PostgresSessions sessions;
  private final Secrets secrets;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Failures failures;

  SignIn(
      AccountRows accounts,
      Passwords passwords,
      PostgresSessions sessions,
      Secrets secrets,
      AuditLog audit,
      TransactionTemplate transaction,
      Failures failures) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.secrets = secrets;
    this.audit = audit;
    this.transaction = transaction;
    this.failures = failures;
  }

  /** Opens a session, or refuses without saying whether login or password is wrong. */
  Optional<Opened> attempt(String login, Secret password, ClientAddress from, String device) {
    failures.demandRoom(login, from);
    Optional<AccountRow> account = accounts.find(login);
    if (!proves(account, password)) {
      log.warn("Sign-in refused from {}", from.text());
      return Optional.empty();
    }
    failures.forget(login, from);
    return account.map(row -> open(row, from, device));
  }

  /** Whether this is the password of somebody who is signed in already. */
  boolean proves(AccountRow account, Secret password, ClientAddress from) {
    failures.demandRoom(account.account().login(), from);
    boolean proven = passwords.matches(password, account.passwordHash());
    if (proven) {
      failures.forget(account.account().login(), from);
    }
    return proven;
  }

  private boolean proves(Optional<AccountRow> account, Secret password) {
    if (account.isEmpty()) {
      passwords.pretend(password);
      return false;
    }
    AccountRow row = account.get();
    return passwords.matches(password, row.passwordHash()) && !row.account().disabled();
  }

  private Opened open(AccountRow row, ClientAddress from, String device) {
    Secret token = secrets.token();
    SessionId id =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  audit.record(signedIn(row));
                  return sessions.open(token, row.account().id(), from, device);
                }));
    return new Opened(token, new SessionAuthentication(id, row));
  }

  private static AuditEntry signedIn(AccountRow row) {
    var actor = new AuditEntry.Actor(row.account().id(), row.account().displayName());
    return actor.did("session.opened").to("account", row.account().id());
  }

  /** A session that was opened now, and the token that nobody will see again. */
  record Opened(Secret token, SessionAuthentication authentication) {}
}
