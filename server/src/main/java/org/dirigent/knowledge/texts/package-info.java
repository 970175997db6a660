/**
 * Owns how templates and macros are kept, who may change them, and how their variables are filled.
 * Does not send or apply anything: the desk does, after an agent looked at it. Start at {@link
 * org.dirigent.knowledge.texts.Shelf}.
 */
@NullMarked
package org.dirigent.knowledge.texts;

import org.jspecify.annotations.NullMarked;
