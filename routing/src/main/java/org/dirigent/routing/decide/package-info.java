/// Owns every choice: what a command comes to, what a deadline brings about, who gets which item.
/// Changes nothing; it reads the state and names facts. Start at [Decider] for commands, [Settling]
/// for matches, [Eligibility] for the rules.
@NullMarked
package org.dirigent.routing.decide;

import org.jspecify.annotations.NullMarked;
