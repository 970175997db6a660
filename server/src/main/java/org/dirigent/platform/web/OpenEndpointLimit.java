package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.RateLimit;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Bounds how often one address may call endpoints that need no session. */
final class OpenEndpointLimit implements HandlerInterceptor {

  private final RateLimit limit;

  OpenEndpointLimit(RateLimit limit) {
    this.limit = limit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && new Endpoint(method).declares(OpenToPublic.class)) {
      limit.demand(ClientAddress.of(request).limitKey());
    }
    return true;
  }
}
