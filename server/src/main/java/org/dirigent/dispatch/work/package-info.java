/**
 * Owns what is kept of work items beside the engine's log: their rows for screens and reports, the
 * decisions, and the follow-up that tells conversation who works what. Does not decide anything.
 * Start at {@link org.dirigent.dispatch.work.WorkRows}.
 */
@NullMarked
package org.dirigent.dispatch.work;

import org.jspecify.annotations.NullMarked;
