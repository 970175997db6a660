/**
 * Owns what every module stands on and no business word: sign-in and roles, the audit log, files,
 * live updates, problems, limits, ids and time. Does not know what a customer, a conversation or a
 * queue is. Start at {@link org.dirigent.platform.SignedIn}; this package is the API, deeper ones
 * are private.
 */
@NullMarked
package org.dirigent.platform;

import org.jspecify.annotations.NullMarked;
