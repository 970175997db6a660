package org.dirigent.platform.signin;

import java.util.List;
import java.util.Locale;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it. */
record UserView(
    UserId id,
    String login,
    String name,
    List<Role> roles,
    boolean active,
    @Nullable Locale locale,
    long version) {

  static UserView of(Account account) {
    return new UserView(
        account.id(),
        account.login(),
        account.displayName(),
        account.roles().stream().sorted().toList(),
        !account.disabled(),
        Languages.chosen(account),
        account.version());
  }
}
