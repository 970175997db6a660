package org.dirigent.customer;

/**
 * What to call a customer on a screen.
 *
 * @param name their name if we know or were told one, else {@code #} and a number, which is the
 *     same in every language
 * @param anonymous the name is not proven
 */
public record CustomerLabel(CustomerId id, String name, boolean anonymous) {}
