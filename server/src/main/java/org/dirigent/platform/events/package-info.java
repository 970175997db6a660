/**
 * Owns the outbox of events and the running of reactors. Does not own any event: those belong to
 * the modules that append them. Start at {@link org.dirigent.platform.events.PostgresEventLog}.
 */
@NullMarked
package org.dirigent.platform.events;

import org.jspecify.annotations.NullMarked;
