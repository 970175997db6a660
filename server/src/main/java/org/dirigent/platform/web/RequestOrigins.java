package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import org.dirigent.platform.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Compares Origin with where the request was sent, as the browser and trusted proxies say. */
final class RequestOrigins implements Origins {

  private final Set<String> further;

  RequestOrigins(Collection<String> further) {
    this.further = Set.copyOf(further);
  }

  @Override
  public boolean ours(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String site = request.getHeader("Sec-Fetch-Site");
    if ("null".equals(origin)) {
      // A page that tells nobody its address; only the browser knows that it is ours.
      return "same-origin".equals(site);
    }
    return origin == null
        ? sentByNoForeignPage(site)
        : origin.equals(sentTo(request)) || further.contains(origin);
  }

  private static boolean sentByNoForeignPage(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private static String sentTo(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
