/// Owns the language in which the engine's behaviour is told: scenes as tables, one line for what
/// happens or what must be so then. Knows the engine only by its border. Start at [Story]; the
/// sentences stand in [Happenings] and [Expectations].
@NullMarked
package org.dirigent.routing.story;

import org.jspecify.annotations.NullMarked;
