package org.dirigent.platform.signin;

import java.util.Locale;
import java.util.Set;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an account; what is null stays.
 *
 * @param password one that the account's owner must change
 */
record AccountChange(
    @Nullable String displayName,
    @Nullable Set<Role> roles,
    @Nullable Locale locale,
    @Nullable Boolean disabled,
    @Nullable Secret password) {

  /** Whether it may take somebody's rights away. */
  boolean touchesRights() {
    return roles != null || Boolean.TRUE.equals(disabled);
  }

  Account applyTo(Account account) {
    return new Account(
        account.id(),
        account.login(),
        displayName == null ? account.displayName() : displayName.strip(),
        roles == null ? account.roles() : roles,
        locale == null ? account.locale() : locale,
        disabled == null ? account.disabled() : disabled,
        account.version() + 1);
  }
}
