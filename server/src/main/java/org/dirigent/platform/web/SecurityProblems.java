package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says as a problem what the security chain refuses. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemWriter problems;

  SecurityProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof RefusedCaller refused) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(response, refused.why());
    } else {
      problems.write(
          response,
          Problems.NOT_SIGNED_IN.because("Nobody is signed in, or the session has ended."));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    problems.write(response, why(e));
  }

  private static ProblemOccurred why(AccessDeniedException e) {
    if (e instanceof CsrfException) {
      return WebProblems.CSRF.because(
          "Send the token from GET /api/session in the header X-CSRF-Token.");
    }
    return e instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof Refusal refusal
        ? refusal.why()
        : Problems.NOT_ALLOWED.because("None of your roles may do this.");
  }
}
