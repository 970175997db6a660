package org.dirigent.platform.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.dirigent.platform.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that carries the token: for this host only, for scripts of nobody, for encrypted
 * connections only (browsers count loopback as such).
 */
final class SessionCookie {

  static final String NAME = "__Host-dirigent";

  private SessionCookie() {}

  static Optional<Secret> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .map(Secret::new);
  }

  static void write(HttpServletResponse response, Secret token, Duration life) {
    add(response, token.reveal(), life);
  }

  static void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private static void add(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
