/**
 * Owns how configuration is kept: registers with versions and audit, the copy in memory, the HTTP
 * API. Does not own what a queue or an agent means. Start at {@link
 * org.dirigent.workforce.register.Register}.
 */
@NullMarked
package org.dirigent.workforce.register;

import org.jspecify.annotations.NullMarked;
