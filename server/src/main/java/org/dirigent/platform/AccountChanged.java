package org.dirigent.platform;

/**
 * News inside this process that an account was opened, changed or disabled, published in the
 * transaction of the change: what a listener writes becomes part of it.
 */
public record AccountChanged(Account account) {}
