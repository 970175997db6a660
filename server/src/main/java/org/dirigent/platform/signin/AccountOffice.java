package org.dirigent.platform.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dirigent.platform.Account;
import org.dirigent.platform.AccountChanged;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.dirigent.platform.UserId;
import org.dirigent.platform.Version;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and changes accounts; each change is one transaction with its audit entry and its news. */
@Component
final class AccountOffice implements Accounts {

  private final AccountRows rows;
  private final PostgresSessions sessions;
  private final Passwords passwords;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final IdSource ids;

  AccountOffice(
      AccountRows rows,
      PostgresSessions sessions,
      Passwords passwords,
      TransactionTemplate transaction,
      AuditLog audit,
      ApplicationEventPublisher events,
      IdSource ids) {
    this.rows = rows;
    this.sessions = sessions;
    this.passwords = passwords;
    this.transaction = transaction;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
  }

  @Override
  public Optional<Account> find(UserId id) {
    return rows.find(id).map(AccountRow::account);
  }

  @Override
  public Optional<Account> find(String login) {
    return rows.find(login).map(AccountRow::account);
  }

  @Override
  public List<Account> list(int offset) {
    return rows.page(offset, PAGE);
  }

  @Override
  public Account open(NewAccount account, AuditEntry.Actor actor) {
    return open(account, false, actor);
  }

  /** Opens an account whose owner must choose another password first. */
  Account openWithTemporaryPassword(NewAccount account, AuditEntry.Actor actor) {
    return open(account, true, actor);
  }

  /** Opens the first account; false when there is one already, even from this very moment. */
  boolean openFirst(NewAccount account) {
    String hash = passwords.hash(account.password());
    return inTransaction(
        () -> {
          rows.lockAll();
          boolean first = rows.none();
          if (first) {
            insert(account, hash, false, AuditEntry.bySystem("setup"));
          }
          return first;
        });
  }

  /** Whether nobody has an account yet. */
  boolean isEmpty() {
    return rows.none();
  }

  Account required(UserId id) {
    return find(id)
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no account " + id + "."));
  }

  /**
   * Changes an account. A password that is part of the change must be changed by its owner.
   *
   * @throws ProblemOccurred when somebody else changed it since, or it would leave no administrator
   */
  Account change(UserId id, Version based, AccountChange change, AuditEntry.Actor actor) {
    Optional<String> hash = Optional.ofNullable(change.password()).map(passwords::hash);
    return inTransaction(
        () -> {
          int administrators = change.touchesRights() ? rows.lockAdministrators() : 0;
          Account before = locked(id);
          based.mustBe(before.version());
          Account after = change.applyTo(before);
          if (administrators == 1 && isAdministrator(before) && !isAdministrator(after)) {
            throw lastAdministrator(before);
          }
          hash.ifPresent(secret -> writePassword(id, secret, true, actor));
          return write(before, after, actor);
        });
  }

  /** Sets a password of the owner's choice; their other sessions end. */
  void changePassword(UserId id, Secret password, AuditEntry.Actor actor, SessionId present) {
    String hash = passwords.hash(password);
    transaction.executeWithoutResult(
        _ -> {
          locked(id);
          writePassword(id, hash, false, actor);
          sessions.endOthers(id, present);
        });
  }

  private void writePassword(UserId id, String hash, boolean temporary, AuditEntry.Actor actor) {
    rows.updatePassword(id, hash, temporary);
    if (temporary) {
      sessions.endAll(id);
    }
    audit.record(actor.did("account.password-set").to("account", id));
  }

  private Account open(NewAccount account, boolean temporary, AuditEntry.Actor actor) {
    String hash = passwords.hash(account.password());
    return inTransaction(() -> insert(account, hash, temporary, actor));
  }

  private Account insert(
      NewAccount opened, String hash, boolean temporary, AuditEntry.Actor actor) {
    UserId id = new UserId(ids.next());
    rows.insert(id.value(), opened, hash, temporary);
    Account account = required(id);
    audit.record(actor.did("account.opened").to("account", id).into(account));
    events.publishEvent(new AccountChanged(account));
    return account;
  }

  private Account write(Account before, Account after, AuditEntry.Actor actor) {
    rows.update(after);
    if (after.disabled()) {
      sessions.endAll(after.id());
    } else if (!before.roles().equals(after.roles())) {
      sessions.tellOfNewRights(after.id());
    }
    audit.record(actor.did("account.changed").to("account", after.id()).from(before).into(after));
    events.publishEvent(new AccountChanged(after));
    return after;
  }

  private static ProblemOccurred lastAdministrator(Account account) {
    return SigninProblems.LAST_ADMINISTRATOR.because(
        "'%s' is the last active administrator. Make somebody else one first."
            .formatted(account.login()));
  }

  private Account locked(UserId id) {
    return rows.lock(id)
        .map(AccountRow::account)
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no account " + id + "."));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private static boolean isAdministrator(Account account) {
    return account.roles().contains(Role.ADMINISTRATOR) && !account.disabled();
  }
}
