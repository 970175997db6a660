/**
 * Owns the start of the process and nothing else; every module lives in a package below. Start at
 * {@link org.dirigent.DirigentApplication}.
 */
@NullMarked
package org.dirigent;

import org.jspecify.annotations.NullMarked;
