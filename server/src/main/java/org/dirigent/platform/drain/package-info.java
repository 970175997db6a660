/**
 * Owns a stop that people see coming: desks are told, nothing rings any more, then everything ends
 * in its order. Does not end anything itself; each part's own lifecycle does. Start at {@link
 * org.dirigent.platform.drain.Drain}.
 */
@NullMarked
package org.dirigent.platform.drain;

import org.jspecify.annotations.NullMarked;
