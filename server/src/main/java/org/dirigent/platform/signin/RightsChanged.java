package org.dirigent.platform.signin;

import org.dirigent.platform.UserId;

/** News inside this process that somebody may do more or less than before. */
public record RightsChanged(UserId account) {}
