package org.dirigent.platform;

import java.util.List;
import java.util.Optional;

/** The accounts, for modules that must show who somebody is or hand out demo accounts. */
public interface Accounts {

  /** Most accounts in one page of {@link #list}. */
  int PAGE = 1000;

  /** The account with this id, disabled or not. */
  Optional<Account> find(UserId id);

  /** The account with this login, whatever its case. */
  Optional<Account> find(String login);

  /** The accounts by display name, a page of them from the offset on. */
  List<Account> list(int offset);

  /**
   * Opens an account; its owner need not change the password.
   *
   * @throws ProblemOccurred when the login is taken or a value is not allowed
   */
  Account open(NewAccount account, AuditEntry.Actor actor);
}
