package org.dirigent.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Where a browser comes in: password checked, session opened, cookies handed over. */
@Component
final class Door {

  private static final int DEVICE_LENGTH = 200;

  private final SignIn signIn;
  private final PostgresSessions sessions;
  private final CsrfTokenRepository csrfTokens;
  private final SigninSettings settings;

  Door(
      SignIn signIn,
      PostgresSessions sessions,
      CsrfTokenRepository csrfTokens,
      SigninSettings settings) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.csrfTokens = csrfTokens;
    this.settings = settings;
  }

  /**
   * Signs in and ends the session that the browser had before.
   *
   * @throws org.dirigent.platform.ProblemOccurred when login or password is wrong, or the browser
   *     would drop the cookie
   */
  SessionView enter(
      String login,
      Secret password,
      @Nullable SessionAuthentication before,
      HttpServletRequest request,
      HttpServletResponse response) {
    refuseWhereBrowsersDropTheCookie(request);
    SignIn.Opened opened =
        signIn
            .attempt(login, password, ClientAddress.of(request), device(request))
            .orElseThrow(
                () -> SigninProblems.WRONG_CREDENTIALS.because("Check both and try again."));
    if (before != null) {
      sessions.end(before.getPrincipal().id(), before.session());
    }
    SessionCookie.write(response, opened.token(), settings.longest());
    // A CSRF token from before the sign-in must not be worth anything after it.
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    return SessionView.of(opened.authentication());
  }

  private static void refuseWhereBrowsersDropTheCookie(HttpServletRequest request) {
    String host = request.getServerName();
    if (!request.isSecure() && !Loopback.is(host)) {
      throw SigninProblems.HTTPS_NEEDED.because(
          "Browsers keep the session's cookie only over HTTPS or on localhost, and this is http://"
              + host
              + ". Put a TLS proxy in front and name it in dirigent.web.trusted-proxies.");
    }
  }

  private static String device(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return agent == null ? "" : agent.substring(0, Math.min(agent.length(), DEVICE_LENGTH));
  }
}
