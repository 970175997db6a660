/**
 * Owns access tokens: making, showing and revoking them, and believing programs that bring one.
 * Does not say what a scope allows; {@code ScopeRules} of the web does. Start at {@code
 * CallerContexts}.
 */
@NullMarked
package org.dirigent.platform.tokens;

import org.jspecify.annotations.NullMarked;
