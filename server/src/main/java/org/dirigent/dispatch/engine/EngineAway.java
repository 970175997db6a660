package org.dirigent.dispatch.engine;

/**
 * The engine cannot answer now: it is full, starting anew, or lives on another node. Whether a
 * command was taken is not known; the caller may repeat it under the same id.
 */
public final class EngineAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineAway(String why) {
    super(why, null, false, false);
  }
}
