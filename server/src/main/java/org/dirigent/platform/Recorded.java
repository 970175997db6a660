package org.dirigent.platform;

import java.time.Instant;

/**
 * An event as it was recorded.
 *
 * @param position unique, and growing in the order in which a reactor is given events; derive ids
 *     of what follows from it, and a repeat is harmless
 */
public record Recorded(long position, Instant at, Object event) {}
