package org.dirigent.channel;

import java.time.Instant;

/**
 * The envelope of everything that comes in: by which account, under which key, from where, and when
 * we took it.
 */
public record Delivery(AccountId account, DeliveryKey key, Address from, Instant at) {}
