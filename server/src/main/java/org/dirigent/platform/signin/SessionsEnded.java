package org.dirigent.platform.signin;

import java.util.Set;

/** News inside this process, published in the transaction of the change. */
public record SessionsEnded(Set<SessionId> sessions) {}
