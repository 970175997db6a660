package org.dirigent.platform;

/**
 * News that an account was opened, changed or disabled, published in the transaction of the change.
 * Take it after the commit unless your write belongs to the same one.
 */
public record AccountChanged(Account account) {}
