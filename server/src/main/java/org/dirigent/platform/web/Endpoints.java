package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the controller's method that a request is bound for, the way the dispatcher will. */
final class Endpoints {

  private final RequestMatcher api = PathPatternRequestMatcher.pathPattern("/api/**");

  /** Asked for late, because controllers must not be made before security is. */
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Endpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  boolean underApi(HttpServletRequest request) {
    return api.matches(request);
  }

  /** The endpoint; none for files, unknown addresses, and methods that an address does not take. */
  Optional<Endpoint> of(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return mappings.orderedStream().flatMap(mapping -> of(request, mapping).stream()).findFirst();
  }

  private static Optional<Endpoint> of(
      HttpServletRequest request, RequestMappingHandlerMapping mapping) {
    try {
      HandlerExecutionChain chain = mapping.getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? Optional.of(new Endpoint(method))
          : Optional.empty();
    } catch (Exception refusedBeforeItArrives) {
      return Optional.empty(); // the dispatcher will say the same, as a problem
    }
  }
}
