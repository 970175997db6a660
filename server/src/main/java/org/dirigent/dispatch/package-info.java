/**
 * Hosts the engine: its log, its clock, the translation of ids, and what screens see of it. The
 * only module that calls {@code routing}. Does not own what a contact needs (rules say) nor what is
 * said in it (conversation does). Start at {@link org.dirigent.dispatch.WorkList} and, inside, at
 * {@code Conductor}.
 */
@NullMarked
package org.dirigent.dispatch;

import org.jspecify.annotations.NullMarked;
