/**
 * Owns the master key and what is derived from it. Does not store anybody's secrets. Start at
 * {@code DerivedSecrets}.
 */
@NullMarked
package org.dirigent.platform.secrets;

import org.jspecify.annotations.NullMarked;
