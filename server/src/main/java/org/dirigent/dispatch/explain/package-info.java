/**
 * Owns how a decision of the engine is put into words. Does not own the decision: that is stored as
 * it was made. Start at {@link org.dirigent.dispatch.explain.DecisionView}.
 */
@NullMarked
package org.dirigent.dispatch.explain;

import org.jspecify.annotations.NullMarked;
