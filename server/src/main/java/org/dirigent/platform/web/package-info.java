/**
 * Owns what every request meets before and after a controller: access rules, headers, origins,
 * limits, problems. Does not know accounts. Start at {@code WebSecurity}.
 */
@NullMarked
package org.dirigent.platform.web;

import org.jspecify.annotations.NullMarked;
