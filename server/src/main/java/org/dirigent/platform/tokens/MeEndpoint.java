package org.dirigent.platform.tokens;

import java.util.List;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program asks first: on whose behalf it calls, and with which token. */
@RestController
class MeEndpoint {

  @GetMapping("/api/me")
  @AllowedToSignedIn
  Me me(@AuthenticationPrincipal SignedIn me, Authentication caller) {
    return new Me(
        me.id(),
        me.displayName(),
        me.roles().stream().sorted().toList(),
        caller instanceof TokenAuthentication token ? token.details() : null);
  }

  /** Somebody who calls; without a token it is a session. */
  record Me(UserId id, String name, List<Role> roles, @Nullable AccessToken token) {}
}
