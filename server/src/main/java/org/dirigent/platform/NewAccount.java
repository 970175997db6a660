package org.dirigent.platform;

import java.util.Locale;
import java.util.Set;

/** What is needed to open an account. */
public record NewAccount(
    String login, String displayName, Set<Role> roles, Locale locale, Secret password) {

  public NewAccount {
    roles = Set.copyOf(roles);
  }
}
