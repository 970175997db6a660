package org.dirigent.platform.signin;

import java.util.Set;
import org.dirigent.platform.Account;
import org.dirigent.platform.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Who a request comes from and by which session. While the password is somebody else's choice, the
 * person holds no role: all they can do is choose another, or leave.
 */
public final class SessionAuthentication extends AbstractAuthenticationToken {

  private final SessionId session;
  private final transient AccountRow row;
  private final transient SignedIn who;

  SessionAuthentication(SessionId session, AccountRow row) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.session = session;
    this.row = row;
    this.who = who(row);
    setAuthenticated(true);
  }

  /** The session that the request came by. */
  public SessionId session() {
    return session;
  }

  @Override
  public SignedIn getPrincipal() {
    return who;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  AccountRow row() {
    return row;
  }

  private static SignedIn who(AccountRow row) {
    Account account = row.account();
    return new SignedIn(
        account.id(),
        account.displayName(),
        row.passwordTemporary() ? Set.of() : account.roles(),
        account.locale());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionAuthentication that && session.equals(that.session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
