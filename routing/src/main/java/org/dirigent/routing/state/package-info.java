/// Owns what the engine knows, and the only way it changes: [State#apply]. Decides nothing; whoever
/// decides sees it from outside this package and can only read. Start at [State].
@NullMarked
package org.dirigent.routing.state;

import org.jspecify.annotations.NullMarked;
