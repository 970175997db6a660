/**
 * Tells what somebody meets who runs Dirigent: start, stop, refusal, crash. Knows no contact. Start
 * at {@link org.dirigent.stories.process.ProcessStory}.
 */
@NullMarked
package org.dirigent.stories.process;

import org.jspecify.annotations.NullMarked;
