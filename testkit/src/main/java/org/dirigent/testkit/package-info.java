/// Owns what tests of any module need: seeds, clocks, deadlines. Knows no module of ours, so that
/// every one may use it. Start at [ForSeeds].
@NullMarked
package org.dirigent.testkit;

import org.jspecify.annotations.NullMarked;
