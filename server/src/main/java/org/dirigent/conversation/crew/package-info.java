/**
 * Owns the way in which keyed work is done: each key by one worker at a time, in order, many keys
 * side by side. Does not know what the work is, and remembers nothing that may not be lost. Start
 * at {@link org.dirigent.conversation.crew.WorkingCrew}.
 */
@NullMarked
package org.dirigent.conversation.crew;

import org.jspecify.annotations.NullMarked;
