/**
 * Owns the life of the engine in this process: its one thread, its log, its recovery, its clock,
 * and the translation between ids and numbers. Does not own what screens show. Start at {@link
 * org.dirigent.dispatch.engine.Conductor}.
 */
@NullMarked
package org.dirigent.dispatch.engine;

import org.jspecify.annotations.NullMarked;
