/**
 * Owns the short notation of cells in decision tables and what it means as a condition. Does not
 * own tables or what they decide. Start at {@link org.dirigent.rules.table.Cell}.
 */
@NullMarked
package org.dirigent.rules.table;

import org.jspecify.annotations.NullMarked;
