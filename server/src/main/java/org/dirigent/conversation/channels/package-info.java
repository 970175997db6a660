/**
 * Owns how adapters meet the web: their requests and sockets under {@code /channel/<name>/}, with
 * limits, origins and raw bytes in one place. Does not own any protocol, nor what becomes of what
 * was taken in. Start at {@code MountedChannels}.
 */
@NullMarked
package org.dirigent.conversation.channels;

import org.jspecify.annotations.NullMarked;
