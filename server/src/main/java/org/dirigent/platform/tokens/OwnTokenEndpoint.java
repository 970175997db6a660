package org.dirigent.platform.tokens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.BySessionOnly;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Scope;
import org.dirigent.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The access tokens that people make for programs of theirs. */
@RestController
@RequestMapping("/api/me/tokens")
@AllowedToSignedIn
@BySessionOnly(because = "a token must not outlive itself by making others")
class OwnTokenEndpoint {

  private final AccessTokens tokens;

  OwnTokenEndpoint(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /** One's own tokens, newest first, those that have expired included. */
  @GetMapping
  List<AccessToken> list(@AuthenticationPrincipal SignedIn me) {
    return tokens.of(me);
  }

  /** Makes a token. The answer shows it this once; only its hash is kept. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MadeToken make(@Valid @RequestBody NewToken wanted, @AuthenticationPrincipal SignedIn me) {
    AccessTokens.Made made = tokens.make(me, wanted.name().strip(), wanted.scopes(), wanted.days());
    return new MadeToken(made.secret().reveal(), made.token());
  }

  /** Revokes one of one's own tokens; the next request with it is refused. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    if (!tokens.revokeOwn(id, me)) {
      throw Problems.NOT_FOUND.because("You have no access token " + id + ".");
    }
  }

  /** What is sent to make a token. */
  record NewToken(
      @NotBlank @Size(max = 100) String name,
      @NotEmpty Set<Scope> scopes,
      @Min(1) @Max(365) int days) {}

  /** A token and the text that nobody will see again. */
  record MadeToken(String token, AccessToken details) {}
}
