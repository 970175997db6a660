package org.dirigent.customer;

/**
 * The customer behind a sender.
 *
 * @param anonymous nothing proven is known but an address that we gave out ourselves
 * @param fresh taken in just now
 */
public record Recognition(CustomerId customer, boolean anonymous, boolean fresh) {}
