package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dirigent.platform.Secret;
import org.springframework.http.HttpHeaders;

/**
 * The header by which programs say who they are. Where it is sent no cookie counts, so that no page
 * of somebody else can make a browser act with it, and nothing needs to prove that.
 */
public final class Bearer {

  private static final String SCHEME = "bearer";

  private Bearer() {}

  /** The token that the request carries, genuine or not. */
  public static Optional<Secret> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(Bearer::isBearer)
        .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
  }

  static boolean in(HttpServletRequest request) {
    return of(request).isPresent();
  }
}
