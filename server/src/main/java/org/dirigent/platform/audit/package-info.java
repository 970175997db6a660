/**
 * Owns the audit log: appending, reading, verifying. Does not decide what is worth recording. Start
 * at {@code ChainedAuditLog}.
 */
@NullMarked
package org.dirigent.platform.audit;

import org.jspecify.annotations.NullMarked;
