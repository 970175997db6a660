package org.dirigent.channel;

import java.io.IOException;

/** The web side of an adapter; runs on a virtual thread and may block. */
public interface WebEndpoint {

  /**
   * May a page of this origin call here? Asked for cross-origin requests and their preflights; the
   * server sets the headers.
   */
  boolean admits(String origin, String path);

  /** Largest body for this path, in bytes. */
  long bodyLimit(String path);

  WebAnswer handle(WebCall call) throws IOException;
}
