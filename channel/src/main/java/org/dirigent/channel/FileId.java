package org.dirigent.channel;

import java.util.UUID;

/** A file that has been checked and stored. */
public record FileId(UUID value) {}
