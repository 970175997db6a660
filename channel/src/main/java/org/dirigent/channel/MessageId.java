package org.dirigent.channel;

import java.util.UUID;

/**
 * Our name for one message that goes out; also the idempotency key towards providers that take one.
 */
public record MessageId(UUID value) {}
