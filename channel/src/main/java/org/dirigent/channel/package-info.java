/**
 * Owns what a channel is: the ports that an adapter sees and the sealed messages that pass them.
 * Does not own any provider's protocol, nor who a customer is, nor where a message goes next. Start
 * at {@link org.dirigent.channel.Channel}.
 */
@NullMarked
package org.dirigent.channel;

import org.jspecify.annotations.NullMarked;
