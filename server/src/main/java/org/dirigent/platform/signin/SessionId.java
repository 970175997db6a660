package org.dirigent.platform.signin;

import java.util.UUID;

/** Names a session to its owner; it opens nothing, the token does. */
public record SessionId(UUID value) {}
