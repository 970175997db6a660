package org.dirigent.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Judges which web page a browser's request was made by (the Origin header). */
public interface Origins {

  /**
   * Whether a page of ours made the request: its Origin is the address it was sent to, or one that
   * the settings name. A request without Origin is ours only if the browser says same-origin or no
   * browser made it.
   */
  boolean ours(HttpServletRequest request);

  /**
   * Whether a page of one of these sites made the request; for widgets that other sites embed.
   *
   * @param sites origins such as {@code https://shop.example}; {@code *} stands for all
   */
  boolean oneOf(Iterable<String> sites, HttpServletRequest request);
}
