/**
 * Owns what a contact needs: which queue, which skills, how pressing, whose it should be; and the
 * rules that administrators write to say so. Does not own who gets it; dispatch asks here and the
 * engine decides. Start at {@link org.dirigent.rules.Rules}.
 */
@NullMarked
package org.dirigent.rules;

import org.jspecify.annotations.NullMarked;
