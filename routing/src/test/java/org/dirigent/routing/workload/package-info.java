/// Owns what keeps an engine busy: worlds full of accidents to test it, and the ordinary traffic of
/// a centre to measure it. Both come from a seed and are the same everywhere. Start at [Chaos] and
/// [Workload].
@NullMarked
package org.dirigent.routing.workload;

import org.jspecify.annotations.NullMarked;
