package org.dirigent.conversation;

import java.util.UUID;

/** An id with the name that belongs on the screen beside it. */
public record Named(UUID id, String name) {}
