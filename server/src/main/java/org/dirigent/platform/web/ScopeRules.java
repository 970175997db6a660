package org.dirigent.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.BySessionOnly;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Role;
import org.dirigent.platform.Scope;
import org.dirigent.platform.TokenCaller;

/**
 * The one place that says which scope a token needs for an endpoint. It follows from what the
 * endpoint declares anyway: what only administrators may is {@code administer}, and of the rest
 * reading is {@code read} and everything else is {@code work}.
 */
final class ScopeRules {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private ScopeRules() {}

  /** The scope that is needed; none where no scope is enough. */
  static Optional<Scope> needed(Endpoint endpoint, String method) {
    if (endpoint.marked(BySessionOnly.class).isPresent()) {
      return Optional.empty();
    }
    boolean administrators =
        endpoint
            .declared(AllowedTo.class)
            .map(AllowedTo::value)
            .filter(roles -> List.of(roles).equals(List.of(Role.ADMINISTRATOR)))
            .isPresent();
    if (administrators) {
      return Optional.of(Scope.ADMINISTER);
    }
    return Optional.of(READING.contains(method) ? Scope.READ : Scope.WORK);
  }

  /** Why this token may not call it, if it may not. */
  static Optional<ProblemOccurred> refusal(Endpoint endpoint, String method, TokenCaller caller) {
    return needed(endpoint, method)
        .filter(scope -> !caller.scopes().contains(scope))
        .map(ScopeRules::missing)
        .or(() -> bySession(endpoint));
  }

  /** Why no token at all may call it, if so. */
  static Optional<ProblemOccurred> bySession(Endpoint endpoint) {
    return endpoint
        .marked(BySessionOnly.class)
        .map(
            rule ->
                WebProblems.SESSION_NEEDED.because(
                    "No token opens this: " + rule.because() + ". Do it at the desk, signed in."));
  }

  private static ProblemOccurred missing(Scope scope) {
    return WebProblems.SCOPE_MISSING
        .because("The token lacks the scope '%s'. Make one that has it.".formatted(scope.word()))
        .with("scope", scope.word());
  }
}
