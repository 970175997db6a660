package org.dirigent.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Tells where a request really came from, behind any number of proxies that we trust. */
@FunctionalInterface
public interface ClientAddresses {

  /** The client's address as text; the key of choice for limits by address. */
  String of(HttpServletRequest request);
}
