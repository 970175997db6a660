/**
 * Owns numbers: what is measured, by which formula, for whom. Does not own the facts that they are
 * made of. Start at {@link org.dirigent.insight.Wallboard}.
 */
@NullMarked
package org.dirigent.insight;

import org.jspecify.annotations.NullMarked;
