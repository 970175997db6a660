/// Owns the routing engine: work arrives, waits, is offered, is engaged, wraps up. Knows no clock,
/// thread, disk, name or text; whoever hosts it brings those. Start at [RoutingEngine].
@NullMarked
package org.dirigent.routing;

import org.jspecify.annotations.NullMarked;
