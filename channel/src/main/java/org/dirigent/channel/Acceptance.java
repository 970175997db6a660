package org.dirigent.channel;

import java.time.Duration;

/** The inbox's answer. Only {@link Taken} may be acknowledged to the sender. */
public sealed interface Acceptance {

  /** Committed; {@code again} if this delivery key was known already and nothing changed. */
  record Taken(boolean again) implements Acceptance {}

  /** The inbox is at its bound; nothing was stored. Say "try again later" to the sender (503). */
  record Full(Duration retryAfter) implements Acceptance {}
}
