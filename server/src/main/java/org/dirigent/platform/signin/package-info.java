/**
 * Owns accounts, passwords and sessions. Does not decide what a role may do; endpoints declare
 * that. Start at {@code SessionEndpoint}.
 */
@NullMarked
package org.dirigent.platform.signin;

import org.jspecify.annotations.NullMarked;
