/**
 * Owns the house as an adapter sees it, in memory: every port works, nothing is stored, and what is
 * outside the adapter's sight (agents, time, a full inbox) can be played by a test. Does not own
 * any rule of routing or recognition. Start at {@link org.dirigent.channel.loopback.LoopbackPorts}.
 */
@NullMarked
package org.dirigent.channel.loopback;

import org.jspecify.annotations.NullMarked;
