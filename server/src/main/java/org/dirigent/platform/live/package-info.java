/**
 * Owns the live bus and the desk's socket. Does not know what is shown on a desk. Start at {@code
 * LiveSocket}.
 */
@NullMarked
package org.dirigent.platform.live;

import org.jspecify.annotations.NullMarked;
