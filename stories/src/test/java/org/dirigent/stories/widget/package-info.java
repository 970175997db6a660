/**
 * Tells what customers meet in the widget, in a real browser on a foreign site; the house behind it
 * is in memory.
 */
@NullMarked
package org.dirigent.stories.widget;

import org.jspecify.annotations.NullMarked;
