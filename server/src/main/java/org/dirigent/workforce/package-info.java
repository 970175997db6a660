/**
 * Owns who agents are and how work is organised: agents, skills, queues, hours, disposition codes,
 * reasons, and their ids. Does not own what agents do now: presence and load are the engine's
 * state. Start at {@link org.dirigent.workforce.Workforce}.
 */
@NullMarked
package org.dirigent.workforce;

import org.jspecify.annotations.NullMarked;
