/// Owns how values become bytes and back: facts, commands, snapshots. Knows nothing of what they
/// mean. Start at [Format] for what has which number on the wire, [Form] for how it is written.
@NullMarked
package org.dirigent.routing.wire;

import org.jspecify.annotations.NullMarked;
