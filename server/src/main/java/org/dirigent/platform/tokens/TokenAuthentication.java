package org.dirigent.platform.tokens;

import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.Scope;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.TokenCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request that came with a token, on behalf of its owner. */
final class TokenAuthentication extends AbstractAuthenticationToken implements TokenCaller {

  private static final long serialVersionUID = 1L;

  private final transient TokenRows.Owned owned;

  TokenAuthentication(TokenRows.Owned owned) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.owned = owned;
    setAuthenticated(true);
  }

  @Override
  public UUID token() {
    return owned.token().id();
  }

  @Override
  public Set<Scope> scopes() {
    return Set.copyOf(owned.token().scopes());
  }

  AccessToken details() {
    return owned.token();
  }

  @Override
  public SignedIn getPrincipal() {
    return owned.owner();
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenAuthentication that && token().equals(that.token());
  }

  @Override
  public int hashCode() {
    return token().hashCode();
  }
}
