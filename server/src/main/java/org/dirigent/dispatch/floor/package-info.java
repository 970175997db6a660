/**
 * Owns the view of the floor as it is now: agents, queues, where a waiting customer stands. Does
 * not own anything that would have to survive a restart. Start at {@link
 * org.dirigent.dispatch.floor.RememberedFloor}.
 */
@NullMarked
package org.dirigent.dispatch.floor;

import org.jspecify.annotations.NullMarked;
