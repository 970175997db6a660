/**
 * Owns the protocol between the widget and Dirigent. Does not know who a visitor is, nor who\n *
 * answers. Start at {@code WebChat}.
 */
@NullMarked
package org.dirigent.channel.webchat;

import org.jspecify.annotations.NullMarked;
