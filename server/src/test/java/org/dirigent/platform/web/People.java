package org.dirigent.platform.web;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.springframework.boot.test.context.TestComponent;

/** Opens accounts for tests, each with a login of its own and the same password. */
@TestComponent
public final class People {

  /** Everybody's password. */
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Accounts accounts;

  People(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody new with these roles. */
  public Account with(Role... roles) {
    String login = "person" + NUMBER.incrementAndGet();
    return accounts.open(
        new NewAccount(
            login, "Person " + login, Set.of(roles), Locale.GERMAN, new Secret(PASSWORD)),
        AuditEntry.bySystem("test"));
  }

  /** Somebody new with these roles, signed in. */
  public Browser signedIn(int port, Role... roles) {
    return Browser.at(port).signedIn(with(roles).login(), PASSWORD);
  }
}
