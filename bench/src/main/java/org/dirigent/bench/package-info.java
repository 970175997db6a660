/**
 * Owns the measuring of what we promise: benches by name, their figures as a table and a file. Does
 * not test and does not judge. Start at {@link org.dirigent.bench.Bench}.
 */
@NullMarked
package org.dirigent.bench;

import org.jspecify.annotations.NullMarked;
