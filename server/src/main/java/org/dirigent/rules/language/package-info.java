/**
 * Owns the language of rules: which facts there are, how a condition is compiled, what is wrong
 * with it and what to do, how much work it may cause. Does not own rules. Start at {@link
 * org.dirigent.rules.language.Language}.
 */
@NullMarked
package org.dirigent.rules.language;

import org.jspecify.annotations.NullMarked;
