package org.dirigent.platform.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What one try came to.
 *
 * @param status what the place answered; null where it did not answer
 * @param excerpt the beginning of its answer, or why there was none
 */
record Outcome(@Nullable Integer status, long millis, String excerpt) {

  private static final int GONE = 410;

  /** Whether the place took it. */
  boolean arrived() {
    return status != null && status / 100 == 2;
  }

  /** Whether the place wants no more, ever. */
  boolean isGone() {
    return status != null && status == GONE;
  }
}
