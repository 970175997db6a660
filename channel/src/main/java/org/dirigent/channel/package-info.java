/**
 * Owns what a channel is: the ports that an adapter sees and the sealed messages that pass them.
 * Knows\n * neither a provider nor the server. Start at {@code Channel}.
 */
@NullMarked
package org.dirigent.channel;

import org.jspecify.annotations.NullMarked;
