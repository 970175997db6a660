/**
 * Owns the rules that administrators write: their shape, the shared draft, the checks, published
 * versions and going back to one. Does not own what a contact needs where no rule says so. Start at
 * {@link org.dirigent.rules.book.RuleBook}.
 */
@NullMarked
package org.dirigent.rules.book;

import org.jspecify.annotations.NullMarked;
