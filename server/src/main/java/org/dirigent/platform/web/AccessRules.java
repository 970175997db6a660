package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.TokenCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request through if the endpoint it is bound for declares so. An endpoint that declares
 * nothing is closed to everybody. Where there is no endpoint, files are public and {@code /api}
 * tells only signed-in people that nothing is there.
 */
final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

  /** What an endpoint may declare. */
  static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(OpenToPublic.class, AllowedToSignedIn.class, AllowedTo.class);

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Endpoints endpoints;

  AccessRules(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return endpoints
        .of(request)
        .map(endpoint -> judge(endpoint, request, caller))
        .orElseGet(() -> decision(!endpoints.underApi(request) || signedIn(caller) != null));
  }

  /** First what the owner may do, then what they let the token do. */
  private static AuthorizationDecision judge(
      Endpoint endpoint,
      HttpServletRequest request,
      Supplier<? extends @Nullable Authentication> caller) {
    if (!mayCall(endpoint, request, caller)) {
      return decision(false);
    }
    return refusalOfToken(endpoint, request, caller)
        .<AuthorizationDecision>map(Refusal::new)
        .orElseGet(() -> decision(true));
  }

  /** What is open to everybody asks nobody who they are, so that a token adds nothing there. */
  private static Optional<ProblemOccurred> refusalOfToken(
      Endpoint endpoint,
      HttpServletRequest request,
      Supplier<? extends @Nullable Authentication> caller) {
    if (!Bearer.in(request)) {
      return Optional.empty();
    }
    Optional<ProblemOccurred> bySession = ScopeRules.bySession(endpoint);
    if (endpoint.declares(OpenToPublic.class) && bySession.isEmpty()) {
      return Optional.empty();
    }
    return caller.get() instanceof TokenCaller token
        ? ScopeRules.refusal(endpoint, request.getMethod(), token)
        : bySession;
  }

  private static AuthorizationDecision decision(boolean granted) {
    return new AuthorizationDecision(granted);
  }

  private static boolean mayCall(
      Endpoint endpoint,
      HttpServletRequest request,
      Supplier<? extends @Nullable Authentication> caller) {
    if (endpoint.declares(OpenToPublic.class)) {
      return true;
    }
    SignedIn who = signedIn(caller);
    return who != null
        && (endpoint.declares(AllowedToSignedIn.class) || hasOneOf(endpoint, request, who));
  }

  private static boolean hasOneOf(Endpoint endpoint, HttpServletRequest request, SignedIn who) {
    List<Role> allowed =
        endpoint.declared(AllowedTo.class).map(AllowedTo::value).map(List::of).orElse(List.of());
    boolean overTheShoulder =
        allowed.contains(Role.AGENT)
            && who.has(Role.SUPERVISOR)
            && READING.contains(request.getMethod());
    return overTheShoulder || allowed.stream().anyMatch(who::has);
  }

  private static @Nullable SignedIn signedIn(Supplier<? extends @Nullable Authentication> caller) {
    Authentication authentication = caller.get();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who
        : null;
  }
}
