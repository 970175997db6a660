/**
 * Owns the HTTP side of the floor: presence, offers, work. Turns the engine's refusals into
 * problems with stable codes. Start at {@link org.dirigent.dispatch.web.Baton}.
 */
@NullMarked
package org.dirigent.dispatch.web;

import org.jspecify.annotations.NullMarked;
