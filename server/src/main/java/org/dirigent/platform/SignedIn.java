package org.dirigent.platform;

import java.util.Locale;
import java.util.Set;

/**
 * The person behind the present request. Controllers take it as {@code @AuthenticationPrincipal
 * SignedIn}; it is read afresh for every request, so a role that was taken away is gone at once.
 */
public record SignedIn(UserId id, String displayName, Set<Role> roles, Locale locale) {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  /** Whether this person has the role itself; what a role may do is said by {@link AllowedTo}. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
