/**
 * Owns what rules cause beside the needs of a contact: names on the conversation, an automatic
 * answer. Does not own what rules say. Start at {@link org.dirigent.rules.effect.RuleEffects}.
 */
@NullMarked
package org.dirigent.rules.effect;

import org.jspecify.annotations.NullMarked;
