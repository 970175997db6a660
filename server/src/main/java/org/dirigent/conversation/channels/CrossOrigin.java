package org.dirigent.conversation.channels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dirigent.channel.WebEndpoint;

/**
 * Judges from which page a request comes and sets the headers that let the page read the answer.
 */
final class CrossOrigin {

  enum Admission {
    ADMITTED,
    PREFLIGHT,
    REFUSED
  }

  private CrossOrigin() {}

  static Admission admit(
      WebEndpoint endpoint, String path, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "Origin");
    var origin = request.getHeader("Origin");
    if (origin == null || isOwn(origin, request)) {
      return Admission.ADMITTED;
    }
    if (!endpoint.admits(origin, path)) {
      return Admission.REFUSED;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Expose-Headers", "Retry-After, Content-Disposition");
    // Pages isolated from other origins (COEP) may embed a widget as well.
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return isPreflight(request) ? preflight(response) : Admission.ADMITTED;
  }

  static boolean isOwn(String origin, HttpServletRequest request) {
    var host = request.getHeader("Host");
    return origin.equals("https://" + host) || origin.equals("http://" + host);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  private static Admission preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type");
    response.setHeader("Access-Control-Max-Age", "7200");
    return Admission.PREFLIGHT;
  }
}
