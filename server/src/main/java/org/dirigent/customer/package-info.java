/**
 * Owns who customers are: recognition by proven addresses, names, hints, consents. Does not know
 * what was said to them or by them, and never merges two people. Start at {@link
 * org.dirigent.customer.Customers}.
 */
@NullMarked
package org.dirigent.customer;

import org.jspecify.annotations.NullMarked;
