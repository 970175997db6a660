/**
 * Owns who may write what alone. Does not own what is written under a lease. Start at {@link
 * org.dirigent.platform.leases.PostgresLeases}.
 */
@NullMarked
package org.dirigent.platform.leases;

import org.jspecify.annotations.NullMarked;
