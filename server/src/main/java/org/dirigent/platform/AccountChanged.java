package org.dirigent.platform;

/**
 * News for reactors that an account was opened, changed or disabled; what it is now, ask {@link
 * Accounts}.
 */
@EventName("platform.account-changed.1")
public record AccountChanged(UserId account) {}
