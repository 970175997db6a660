/**
 * Owns the made-up organisation that somebody meets who tries Dirigent: its people, queues, web
 * site and traffic. Uses only what anybody could use, so that the demo shows the product and not a
 * trick. Start at {@link org.dirigent.demo.DemoOrganisation}.
 */
@NullMarked
package org.dirigent.demo;

import org.jspecify.annotations.NullMarked;
