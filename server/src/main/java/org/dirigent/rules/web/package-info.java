/**
 * Owns the rules as administrators reach them over HTTP. Does not own rules. Start at {@link
 * org.dirigent.rules.web.RulesEndpoint}.
 */
@NullMarked
package org.dirigent.rules.web;

import org.jspecify.annotations.NullMarked;
