package org.dirigent.platform.tokens;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's access tokens, for administrators: they see and revoke, and make none for others. */
@RestController
@RequestMapping("/api/access-tokens")
@AllowedTo(Role.ADMINISTRATOR)
class AccessTokenEndpoint {

  private static final int PAGE = 200;
  private static final int FURTHEST = 1_000_000;

  private final TokenRows rows;
  private final AccessTokens tokens;

  AccessTokenEndpoint(TokenRows rows, AccessTokens tokens) {
    this.rows = rows;
    this.tokens = tokens;
  }

  /** A page of tokens, newest first; {@code next} is the cursor of the one after it. */
  @GetMapping
  Page list(@RequestParam(defaultValue = "0") @Min(0) @Max(FURTHEST) int cursor) {
    List<OwnedToken> items = rows.page(cursor, PAGE).stream().map(OwnedToken::of).toList();
    return new Page(items, items.size() < PAGE ? null : Integer.toString(cursor + items.size()));
  }

  /** Revokes a token, whoever owns it; the next request with it is refused. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    if (!tokens.revoke(id, me)) {
      throw Problems.NOT_FOUND.because("There is no access token " + id + ".");
    }
  }

  /** One page, and the cursor of the next if there may be one. */
  record Page(List<OwnedToken> items, @Nullable String next) {}

  /** A token and whose it is. */
  record OwnedToken(AccessToken token, Owner owner) {

    static OwnedToken of(TokenRows.Owned owned) {
      return new OwnedToken(
          owned.token(), new Owner(owned.owner().id(), owned.owner().displayName()));
    }
  }

  /** Whose token it is. */
  record Owner(UserId id, String name) {}
}
