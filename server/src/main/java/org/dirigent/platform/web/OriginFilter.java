package org.dirigent.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.dirigent.platform.Origins;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of somebody else wants to make, except where pages may be foreign.
 */
final class OriginFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Origins origins;
  private final ProblemWriter problems;

  OriginFilter(Origins origins, ProblemWriter problems) {
    this.origins = origins;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || origins.ours(request)) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          response,
          WebProblems.FOREIGN_ORIGIN.because(
              "Only Dirigent's own pages may change something. Behind a proxy, let it pass on the"
                  + " Host header, or name the address in dirigent.web.origins."));
    }
  }
}
