package org.dirigent.platform;

import java.util.List;
import java.util.Optional;

/** The accounts, for modules that must show who somebody is or hand out demo accounts. */
public interface Accounts {

  /** The account with this id, disabled or not. */
  Optional<Account> find(UserId id);

  /** The account with this login, whatever its case. */
  Optional<Account> find(String login);

  /** All accounts by display name, at most 1000 from the offset on. */
  List<Account> list(int offset);

  /**
   * Opens an account.
   *
   * @throws ProblemOccurred when the login is taken or a value is not allowed
   */
  Account open(NewAccount account, AuditEntry.Actor actor);
}
