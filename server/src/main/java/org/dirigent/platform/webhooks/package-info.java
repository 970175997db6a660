/**
 * Owns webhooks: who is told of what, the deliveries and their sending, signed as Standard Webhooks
 * 1.0 has it. Does not own the words of events; the modules tell them by {@code PublicEvents}.
 * Start at {@code Courier}.
 */
@NullMarked
package org.dirigent.platform.webhooks;

import org.jspecify.annotations.NullMarked;
