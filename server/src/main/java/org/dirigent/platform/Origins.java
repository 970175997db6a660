package org.dirigent.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Judges which web page made a browser send a request (the Origin header). */
public interface Origins {

  /**
   * Whether a page of ours made the request, or no page at all: its Origin is the address it was
   * sent to, or one that the settings name. Without an Origin, the browser's Sec-Fetch-Site counts;
   * without either, no browser sent it.
   */
  boolean ours(HttpServletRequest request);
}
