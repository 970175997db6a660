package org.dirigent.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.TokenCaller;
import org.dirigent.platform.web.ProblemWriter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a POST with an {@code Idempotency-Key} take effect once for each caller: whoever sends it
 * again is given the first answer again. Only answers of success are kept; whatever was refused did
 * nothing, and its key is free. Where the process died in between nobody knows, and it says so.
 */
final class RepeatFilter extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";

  /** No request of ours takes as long; what began earlier and has no answer was cut off. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final RepeatRows rows;
  private final RateLimit limit;
  private final InstantSource clock;
  private final ProblemWriter problems;

  RepeatFilter(RepeatRows rows, RateLimit limit, InstantSource clock, ProblemWriter problems) {
    this.rows = rows;
    this.limit = limit;
    this.clock = clock;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<UUID> caller = caller();
    if (caller.isEmpty()) {
      chain.doFilter(request, response); // nobody who could come again
      return;
    }
    try {
      RepeatKey key = key(caller.get(), request);
      switch (rows.begin(key)) {
        case Beginning.First _ -> first(key, request, response, chain);
        case Beginning.UnderWay(Instant since) -> throw underWay(since);
        case Beginning.Answered(byte[] fingerprint, KeptAnswer answer) -> {
          if (!MessageDigest.isEqual(fingerprint, new Fingerprint(request).taken())) {
            throw IdempotencyProblems.CONFLICT.because(
                "Another request came with this Idempotency-Key in the last 24 hours.");
          }
          answer.repeat(response);
        }
      }
    } catch (ProblemOccurred refused) {
      problems.write(response, refused);
    }
  }

  private RepeatKey key(UUID caller, HttpServletRequest request) {
    limit.demand(caller.toString());
    return RepeatKey.read(caller, request.getHeader(HEADER))
        .orElseThrow(
            () ->
                Problems.MALFORMED.because(
                    "An Idempotency-Key has 1 to 200 visible ASCII characters, a UUID for example."));
  }

  private void first(
      RepeatKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Fingerprint fingerprint = new Fingerprint(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean done = false;
    try {
      chain.doFilter(fingerprint, answer);
      done = answer.getStatus() / 100 == 2;
    } finally {
      if (!done) {
        rows.free(key);
      }
    }
    if (done) {
      rows.keep(key, fingerprint.taken(), KeptAnswer.of(answer));
    }
    answer.copyBodyToResponse();
  }

  private ProblemOccurred underWay(Instant since) {
    return since.plus(LONGEST).isAfter(clock.instant())
        ? IdempotencyProblems.UNDER_WAY
            .because("The first request with this key has no answer yet. Repeat in a moment.")
            .retryAfter(Duration.ofSeconds(1))
        : IdempotencyProblems.UNKNOWN.because(
            "The first request with this key began at %s and was cut off. Look whether it took"
                    .formatted(since)
                + " effect; if not, send it with another key.");
  }

  /** Who calls; the access rules have asked already, so this asks nobody again. */
  private static Optional<UUID> caller() {
    try {
      Authentication caller = SecurityContextHolder.getContext().getAuthentication();
      if (caller instanceof TokenCaller token) {
        return Optional.of(token.token());
      }
      return caller != null && caller.getPrincipal() instanceof SignedIn who
          ? Optional.of(who.id().value())
          : Optional.empty();
    } catch (AuthenticationException notBelieved) {
      return Optional.empty();
    }
  }
}
