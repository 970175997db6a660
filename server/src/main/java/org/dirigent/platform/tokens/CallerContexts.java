package org.dirigent.platform.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Secret;
import org.dirigent.platform.secrets.TokenHash;
import org.dirigent.platform.web.Bearer;
import org.dirigent.platform.web.RefusedCaller;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells the security chain who a request comes from: by the token if it brings one, good or bad,
 * and else by the session of its cookie. The limit counts what is brought, so that a flood with one
 * token costs the database nothing.
 */
@Component
@Primary
final class CallerContexts implements SecurityContextRepository {

  private final SecurityContextRepository sessions;
  private final TokenRows tokens;
  private final RateLimit limit;

  CallerContexts(
      @Qualifier("sessionContexts") SecurityContextRepository sessions,
      TokenRows tokens,
      TokenSettings settings,
      RateLimits limits) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.limit = limits.of("access-tokens", settings.requestsPerMinute(), Duration.ofMinutes(1));
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return Bearer.of(request)
        .<DeferredSecurityContext>map(token -> new Late(SingletonSupplier.of(() -> context(token))))
        .orElseGet(() -> sessions.loadDeferredContext(request));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it; nobody calls it any more
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Bearer.of(request).isPresent() || sessions.containsContext(request);
  }

  private SecurityContext context(Secret token) {
    try {
      limit.demand(HexFormat.of().formatHex(TokenHash.of(token)));
    } catch (ProblemOccurred tooMany) {
      throw new RefusedCaller(tooMany);
    }
    return Optional.of(token)
        .filter(TokenText::isPlausible)
        .flatMap(tokens::use)
        .map(TokenAuthentication::new)
        .map(SecurityContextImpl::new)
        .orElseThrow(
            () ->
                new RefusedCaller(
                    Problems.NOT_SIGNED_IN.because(
                        "The access token is unknown, was revoked or has expired, or its owner's"
                            + " account is disabled.")));
  }

  /** A context that is looked up when first asked for. */
  private record Late(Supplier<SecurityContext> context) implements DeferredSecurityContext {

    @Override
    public SecurityContext get() {
      return context.get();
    }

    @Override
    public boolean isGenerated() {
      return false;
    }
  }
}
