/**
 * Owns what tests of any module need: seeds, clocks, deadlines. Knows no module of ours, so that
 * every\n * one may use it. Start at {@code ForSeeds}.
 */
@NullMarked
package org.dirigent.testkit;

import org.jspecify.annotations.NullMarked;
