/**
 * Owns where time, chance and ids come from. Does not decide what they are used for. Start at
 * {@code TimeChanceAndIds}.
 */
@NullMarked
package org.dirigent.platform.ids;

import org.jspecify.annotations.NullMarked;
