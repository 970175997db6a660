/**
 * Owns the tables about people and the rules of recognition. Does not decide what is said to them.
 * Start at {@link org.dirigent.customer.people.PostgresCustomers}.
 */
@NullMarked
package org.dirigent.customer.people;

import org.jspecify.annotations.NullMarked;
