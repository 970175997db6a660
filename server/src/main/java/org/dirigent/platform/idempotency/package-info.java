/**
 * Owns that a request with an {@code Idempotency-Key} takes effect once, however often it is sent.
 * Does not own the keys that messages and notes carry in their bodies. Start at {@code
 * RepeatFilter}.
 */
@NullMarked
package org.dirigent.platform.idempotency;

import org.jspecify.annotations.NullMarked;
