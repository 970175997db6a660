/// Owns what watches engines in tests: the extension that checks every engine unasked, and the
/// auditor that knows what is legal without knowing how the engine works. Start at [WatchedEngine].
@NullMarked
package org.dirigent.routing.watch;

import org.jspecify.annotations.NullMarked;
