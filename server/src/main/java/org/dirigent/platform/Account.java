package org.dirigent.platform;

import java.util.Locale;
import java.util.Set;

/**
 * An account as others may see it.
 *
 * @param login what its owner types to sign in, unique whatever the case
 * @param locale the language of its owner's screens; {@link Locale#ROOT} follows the browser
 * @param disabled whether it may no longer sign in; accounts are never removed
 * @param version grows with every change
 */
public record Account(
    UserId id,
    String login,
    String displayName,
    Set<Role> roles,
    Locale locale,
    boolean disabled,
    long version) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
