package org.dirigent.customer;

import org.dirigent.platform.EventName;

/** What is known of a customer changed: party or attributes. */
@EventName("customer.changed.1")
public record CustomerChanged(CustomerId customer) {}
