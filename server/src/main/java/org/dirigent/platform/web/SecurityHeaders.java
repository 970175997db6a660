package org.dirigent.platform.web;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The headers that tell browsers what our pages may do. Scripts come from our own files only;
 * styles may stand inline, because the component kit computes positions there.
 */
final class SecurityHeaders {

  private static final String CONTENT =
      String.join(
          "; ",
          List.of(
              "default-src 'self'",
              "script-src 'self'",
              "style-src 'self' 'unsafe-inline'",
              "img-src 'self' data: blob:",
              "media-src 'self' blob:",
              "font-src 'self'",
              "connect-src 'self'",
              "worker-src 'self' blob:",
              "frame-src 'self' blob:",
              "object-src 'none'",
              "base-uri 'none'",
              "form-action 'self'",
              "frame-ancestors 'none'"));

  /** Softphone and video need microphone, camera and screen; nothing of ours needs the rest. */
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), autoplay=(self), fullscreen=(self),"
          + " geolocation=(), payment=(), usb=(), serial=(), midi=(), hid=()";

  /** Files of the widget, which other sites load. */
  private static final RequestMatcher EMBEDDED =
      PathPatternRequestMatcher.pathPattern("/widget/**");

  private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(when(API, new CacheControlHeadersWriter()))
        .addHeaderWriter(when(EMBEDDED, header("Access-Control-Allow-Origin", "*")))
        .addHeaderWriter(when(EMBEDDED, resourcePolicy("cross-origin")))
        .addHeaderWriter(when(new NegatedRequestMatcher(EMBEDDED), resourcePolicy("same-origin")));
  }

  private static HeaderWriter when(RequestMatcher matcher, HeaderWriter writer) {
    return new DelegatingRequestMatcherHeaderWriter(matcher, writer);
  }

  private static HeaderWriter resourcePolicy(String policy) {
    return header("Cross-Origin-Resource-Policy", policy);
  }

  private static HeaderWriter header(String name, String value) {
    return new StaticHeadersWriter(name, value);
  }
}
