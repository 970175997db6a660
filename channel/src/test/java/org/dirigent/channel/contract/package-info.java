/**
 * Owns what every adapter has in common, as tests: once only, in order, honest, within its
 * deadline. Does not own any protocol; each adapter plays its own provider. Start at {@link
 * org.dirigent.channel.contract.ChannelContract}.
 */
@NullMarked
package org.dirigent.channel.contract;

import org.jspecify.annotations.NullMarked;
