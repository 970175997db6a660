package org.dirigent.channel;

import java.util.UUID;

/** One configured connection of a channel: a widget site, a mailbox, a telephone number. */
public record AccountId(UUID value) {}
